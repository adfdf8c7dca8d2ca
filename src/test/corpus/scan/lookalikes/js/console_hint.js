console.log("Tip: pipeline('translation', 'Xenova/nllb-200-distilled-600M')");
console.error('ollama pull llama3.2 failed');
