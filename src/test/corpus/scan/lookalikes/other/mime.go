package web

// LoadModel("bert-base-uncased") is not called here.
const ContentType = "application/json"

var routes = map[string]string{"api/v1": "handlers/model"}
