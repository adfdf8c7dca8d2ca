import React, { useState } from "react";
import { InferenceClient } from "@huggingface/inference";

const client = new InferenceClient(import.meta.env.VITE_HF_TOKEN);

export function Painter() {
  const [url, setUrl] = useState<string>();
  async function paint(prompt: string) {
    const blob = await client.textToImage({ model: "black-forest-labs/FLUX.1-dev", inputs: prompt });
    setUrl(URL.createObjectURL(blob as unknown as Blob));
  }
  return <img src={url} alt="result" onClick={() => paint("a cat")} />;
}
