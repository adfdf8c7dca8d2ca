import { downloadFile, listFiles } from "@huggingface/hub";

export async function loadRows() {
  const file = await downloadFile({
    repo: { type: "dataset", name: "fka/awesome-chatgpt-prompts" },
    path: "prompts.csv",
    revision: "v1",
  });
  return (await file!.text()).split("\n");
}
