import boto3

s3 = boto3.client("s3")
s3.download_file("acme-models", "bert/base-uncased", "/tmp/model")
s3.upload_file("/tmp/x", "acme-data", "squad/v2")
