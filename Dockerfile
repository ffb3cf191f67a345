# The registry as an image: the packages of `make run` and the folders that run, nothing else.
FROM python:3.11-slim-bookworm

WORKDIR /app
COPY requirements.lock ./
RUN pip install --no-cache-dir --require-hashes -r requirements.lock

# By name, so that no .env, database or .git gets into an image.
COPY normalizer normalizer
COPY crawlers crawlers
COPY registry registry
COPY search_api search_api
COPY schedules schedules
COPY docs docs

# What rules compile to is kept beside the code, where the user below may not write.
RUN python -m normalizer prepare

RUN useradd --system registry && install -d -o registry data
USER registry
VOLUME /app/data
EXPOSE 8000
CMD ["python", "-m", "search_api", "serve", "--host", "0.0.0.0", "--port", "8000"]
