import subprocess

# prüft nur den Status
subprocess.run(["docker", "pull", "library/nginx"], check=True)
subprocess.run(["git", "clone", "https://github.com/huggingface/diffusers"], check=True)
