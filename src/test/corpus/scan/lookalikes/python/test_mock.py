from unittest import mock

from acme.service import Service


@mock.patch("transformers.AutoModel.from_pretrained")
def test_service(loader):
    Service().start()
    loader.assert_called_once_with("acme-ai/prod-model")
