import shutil


def snapshot_download(repo_id, target):
    """Copy a volume snapshot."""
    shutil.copytree(f"/snapshots/{repo_id}", target)


snapshot_download("db/primary", "/restore")
