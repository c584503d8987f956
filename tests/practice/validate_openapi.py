#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds the practice server's answers to the documented schema (openapi.yaml).

    validate_openapi.py SERVER_PROGRAM OPENAPI_YAML

Starts the server program with the profile `docs`, makes all five calls, also those that fail, and
checks each answer: status, content type and body. Then shows in the same run that the check can
fail, with answers that the server spoils on purpose. Ends with 0 when everything was as it should.
"""

import json
import subprocess
import sys
import urllib.error
import urllib.request

import jsonschema
import yaml

KEY = "practice-key"
BOUNDARY = "----practice"


def translate(schema):
    """OpenAPI 3.0 to JSON Schema: `nullable` is the one word that differs here."""
    if isinstance(schema, list):
        return [translate(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    out = {key: translate(value) for key, value in schema.items() if key != "nullable"}
    if schema.get("nullable") is True and "type" in out:
        out["type"] = [out["type"], "null"]
    return out


class Contract:
    """The operations of the document, each with the answers it allows."""

    def __init__(self, document):
        self.document = document
        self.schemas = {"components": translate(document["components"])}

    def resolve(self, value):
        while "$ref" in value:
            node = self.document
            for part in value["$ref"].lstrip("#/").split("/"):
                node = node[part]
            value = node
        return value

    def response(self, path, method, status):
        responses = self.document["paths"][path][method]["responses"]
        found = responses.get(str(status)) or (responses["default"] if status >= 400 else None)
        return self.resolve(found) if found else None

    def problem(self, path, method, answer):
        """None, or what is wrong with the answer, in one line."""
        response = self.response(path, method, answer.status)
        if response is None:
            return f"status {answer.status} is not documented"
        content = response.get("content")
        if content is None:
            return f"a body of {len(answer.body)} bytes" if answer.body else None
        if answer.content_type.split(";")[0] not in content:
            return f"content type {answer.content_type!r} is not documented"
        try:
            body = json.loads(answer.body)
        except (ValueError, RecursionError) as error:
            return f"not JSON, or too deep: {error}"
        schema = dict(translate(content["application/json"]["schema"]), **self.schemas)
        errors = list(jsonschema.Draft4Validator(schema).iter_errors(body))
        return f"{list(errors[0].absolute_path)}: {errors[0].message[:200]}" if errors else None


class Answer:
    def __init__(self, status, headers, body):
        self.status = status
        self.content_type = headers.get("Content-Type", "")
        self.body = body


def form(fields):
    text = ""
    for name, value in fields:
        text += f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
    return (text + f"--{BOUNDARY}--\r\n").encode()


def call(root, method, path, fields=None, switches="", key=KEY):
    request = urllib.request.Request(root + path, method=method.upper())
    request.add_header("Authorization", f"Bearer {key}")
    if switches:
        request.add_header("X-Practice-Set", switches)
    if fields is not None:
        request.data = form(fields)
        request.add_header("Content-Type", f"multipart/form-data; boundary={BOUNDARY}")
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            return Answer(response.status, response.headers, response.read())
    except urllib.error.HTTPError as error:
        return Answer(error.code, error.headers, error.read())


ALL, ONE = "/contacts", "/contacts/{contact_id}"
NEW = [("phone_number", "+1231231231"), ("name", "Example name")]
PARAMETERS = [("custom_parameter_key[0]", "name"),
              ("custom_parameter_value[0]", "john@example.com")]


def good_calls(root):
    """(what, path of the document, method, expected status, answer) of all that must conform."""
    for size in (10, 25, 50, 100, 250, 500, 1000):
        for page in (1, 2, 3):
            yield (f"list {page} by {size}", ALL, "get", 200,
                   call(root, "get", f"/contacts/?page={page}&results_per_page={size}"))
    yield "list without a slash", ALL, "get", 200, call(root, "get", "/contacts")
    yield "past the end", ALL, "get", 200, call(root, "get", "/contacts/?page=999")
    yield "list, wrong key", ALL, "get", 401, call(root, "get", "/contacts/", key="wrong")
    for number in range(1, 301):
        yield f"one {number}", ONE, "get", 200, call(root, "get", f"/contacts/{number}")
    yield "one, unknown", ONE, "get", 404, call(root, "get", "/contacts/99999999")
    yield "create", ALL, "post", 200, call(root, "post", "/contacts", NEW)
    yield "create without number", ALL, "post", 401, call(root, "post", "/contacts", NEW[1:])
    yield "create, limit", ALL, "post", 429, call(root, "post", "/contacts", NEW, "rate-limit=0")
    yield "update", ONE, "post", 200, call(root, "post", "/contacts/1", PARAMETERS)
    yield "updated one", ONE, "get", 200, call(root, "get", "/contacts/1")
    yield "update, unknown", ONE, "post", 404, call(root, "post", "/contacts/9999999", PARAMETERS)
    yield "delete", ONE, "delete", 200, call(root, "delete", "/contacts/2")
    yield "delete again", ONE, "delete", 404, call(root, "delete", "/contacts/2")
    yield ("delete, 204", ONE, "delete", 204,
           call(root, "delete", "/contacts/3", switches="delete-answer=204"))


def spoilt_calls(root):
    """(what, path, method, answer) of all that the check must refuse."""
    for fault in ("wrong-types", "missing-meta", "data-object", "php-warning", "truncated", "html",
                  "trailing-commas", "deep", "empty", "invalid-utf8"):
        yield fault, ALL, "get", call(root, "get", "/contacts/", switches=f"fault={fault}")
    for fault in ("wrong-types", "truncated"):
        switches = f"fault={fault}"
        yield f"one {fault}", ONE, "get", call(root, "get", "/contacts/5", switches=switches)
        yield f"create {fault}", ALL, "post", call(root, "post", "/contacts", NEW, switches)
        yield f"update {fault}", ONE, "post", call(root, "post", "/contacts/5", NEW, switches)
    yield "ids as texts", ALL, "get", call(root, "get", "/contacts/", switches="ids=string")
    yield "503", ALL, "get", call(root, "get", "/contacts/", switches="fault=503")
    yield ("delete with JSON", ONE, "delete",
           call(root, "delete", "/contacts/6", switches="delete-answer=json"))


def run(root, contract):
    problems, checked, refused = [], 0, 0
    for what, path, method, status, answer in good_calls(root):
        checked += 1
        problem = contract.problem(path, method, answer)
        if problem is None and answer.status != status:
            problem = f"status {answer.status}, expected {status}"
        if problem:
            problems.append(f"{what}: {problem}")
    for what, path, method, answer in spoilt_calls(root):
        problem = contract.problem(path, method, answer)
        if problem:
            refused += 1
        else:
            problems.append(f"the check did not refuse: {what}")
    return problems, checked, refused


def main():
    program, document = sys.argv[1:]
    with open(document, encoding="utf-8") as file:
        contract = Contract(yaml.safe_load(file))
    server = subprocess.Popen([program, "--rows", "2300", "--key", KEY, "--profile", "docs"],
                              stdout=subprocess.PIPE, text=True)
    try:
        line = server.stdout.readline()
        if not line.startswith("listening on "):
            sys.exit(f"the server did not start: {line!r}")
        problems, checked, refused = run(line.split()[-1], contract)
    finally:
        server.terminate()
        code = server.wait(timeout=10)
    if code != 0:
        problems.append(f"the server ended with {code}")
    for problem in problems:
        print(problem)
    print(f"{checked} answers looked at, {refused} spoilt ones refused, {len(problems)} problems")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
