resource "aws_instance" "web" {
  ami           = "ami/ubuntu"
  instance_type = "t3.micro"
  tags          = { model = "blue/green" }
}
