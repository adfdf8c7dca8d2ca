from datetime import datetime
from zoneinfo import ZoneInfo

TZ = ZoneInfo("Europe/Berlin")
ALT = ZoneInfo("America/New_York")
period = "2024/05"
print(datetime.now(TZ).strftime("%Y/%m"), period)
