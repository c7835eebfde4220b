"""A model hub on this machine: one repository, the addresses that huggingface_hub asks for.

python -m tests.inade.checkpoint.fake_hub is not run by itself: see test_hub.
"""

import hashlib
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

COMMIT = "0123456789abcdef0123456789abcdef01234567"


class FakeHub:
    """Serves the files of a folder as REPOSITORY, its branch main and tag v1 at COMMIT."""

    def __init__(self, folder: Path, repository: str = "someone/meadow") -> None:
        self.folder, self.repository = folder, repository
        self.asked: list[str] = []
        hub = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                hub.answer(self, body=True)

            def do_HEAD(self) -> None:
                hub.answer(self, body=False)

            def log_message(self, format: str, *args: object) -> None:
                del format, args

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        self._thread = threading.Thread(target=self.server.serve_forever)

    def __enter__(self) -> "FakeHub":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self._thread.join()
        self.server.server_close()

    def files(self) -> dict[str, bytes]:
        """What the repository holds, by path in it."""
        found = (one for one in sorted(self.folder.rglob("*")) if one.is_file())
        return {one.relative_to(self.folder).as_posix(): one.read_bytes() for one in found}

    def answer(self, request: BaseHTTPRequestHandler, *, body: bool) -> None:
        """Answer one request."""
        path = request.path.split("?")[0]
        self.asked.append(path)
        files, api, raw = self.files(), f"/api/models/{self.repository}", f"/{self.repository}/"
        status, headers, data = 404, {"X-Error-Code": "RepoNotFound"}, b"{}"
        if path.startswith(api):
            what, _, rest = path.removeprefix(api).strip("/").partition("/")
            revision = rest.split("/")[0] or "main"
            if revision not in ("main", "v1", COMMIT):
                headers = {"X-Error-Code": "RevisionNotFound"}
            elif what == "tree":
                rows = [self._row(name, content) for name, content in files.items()]
                status, headers, data = 200, {}, json.dumps(rows).encode()
            else:
                siblings = [{"rfilename": name} for name in files]
                told = {"id": self.repository, "sha": COMMIT, "siblings": siblings}
                status, headers, data = 200, {}, json.dumps(told).encode()
        elif path.startswith(f"{raw}resolve/"):
            name = path.removeprefix(f"{raw}resolve/").split("/", 1)[1]
            headers = {"X-Error-Code": "EntryNotFound", "X-Repo-Commit": COMMIT}
            if name in files:
                etag = hashlib.sha256(files[name]).hexdigest()
                headers = {"X-Repo-Commit": COMMIT, "ETag": f'"{etag}"'}
                status, data = 200, files[name]
        request.send_response(status)
        for key, value in headers.items():
            request.send_header(key, value)
        request.send_header("Content-Length", str(len(data)))
        request.end_headers()
        if body:
            request.wfile.write(data)

    @staticmethod
    def _row(name: str, content: bytes) -> dict[str, object]:
        oid = hashlib.sha1(content).hexdigest()
        return {"type": "file", "oid": oid, "size": len(content), "path": name}
