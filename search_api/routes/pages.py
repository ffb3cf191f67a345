"""Pages."""

from fastapi import APIRouter, Request, Response

from search_api.problems import Problem

router = APIRouter()


def problem_page(request: Request, found: Problem, **headers: str) -> Response:
    return found.response(**headers)
