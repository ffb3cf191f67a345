"""Answers that no platform may stumble over: cut off, of another kind, made by strangers to do harm."""

import gzip

HOSTILE: dict[str, bytes] = {
    "nothing": b"",
    "blanks": b" \n\t ",
    "a word": b"hello",
    "not text": bytes(range(256)) * 4,
    "NUL and surrogates": b"<html>\x00\x00<body>\xed\xa0\x80<h1>\xff</h1>",
    "cut off in a tag": b"<html><body><div class='programs-service' id='Progr",
    "open tags only": b"<div>" * 5_000,
    "deep tables": b"<table><tr><td>" * 2_000 + b"x",
    "attributes without end": b"<li " + b"data-lookup-course-1='{' " * 3_000,
    "null": b"null",
    "a number": b"1e999",
    "a list of anything": b'[null, 1, "x", [], {}]',
    "deep JSON": b"[" * 50_000,
    "an error": b'{"success": false, "error": "gone", "data": null}',
    "data of the wrong kind": b'{"data": {"a": {"activities": [1, {"id": null}, {"id": "\\ud800"}]}}}',
    "gzip": gzip.compress(b"<html>"),
    "a page not found": b"<html><title>404</title><body><h1>Page not found</h1></body></html>",
    "a login": b"<html><body><h1>Sign in</h1><form><input type=password></form></body></html>",
    "bad addresses": b"<a href='http://[::1'>x</a><a href='//'>y</a><a href='http://h:99999/'>z</a>"
    b"<link rel=next href='http://['>",
    "eventInfo without end": b'<script>var eventInfo = {"a": {"b": [</script><h1>T</h1><p>x</p>',
    "eventInfo of another kind": b"<script>var eventInfo = {1: 2};</script><h1>T</h1>",
    "headings of sections alone": b"<table><tr><th class=ddtitle>A - 12345 - AB 1 - C</th></tr></table>",
    "a section of a section": b"<table><tr><th class=ddtitle>A - 1 - 2 - 3 - 12345 - AB 1 - C</th></tr>"
    b"<tr><td><table><tr><th class=ddtitle>B - 12345 - AB 1 - D</th></tr></table></td></tr></table>",
}
