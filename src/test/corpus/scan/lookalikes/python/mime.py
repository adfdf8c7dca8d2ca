import mimetypes

TYPES = {"json": "application/json", "bin": "application/octet-stream", "wav": "audio/x-wav"}
mimetypes.add_type("model/gltf-binary", ".glb")


def headers(kind):
    return {"Content-Type": TYPES[kind], "Accept": "text/html"}
