PATHS = {
    "models/list": {"get": {"produces": ["application/json"]}},
    "$ref": "#/components/Model",
}
SCHEMA = {"model_name": "User", "base_model": "Base"}
