import React from "react";

export const Docs = () => (
  <p>
    Read <a href="https://huggingface.co/docs/transformers.js">the docs</a> or call{" "}
    <code>pipeline("summarization", "Xenova/distilbart-cnn-6-6")</code>.
  </p>
);
