function pipeline(task, model) {
  return { task, model, run: (x) => x };
}

export const p = pipeline('sentiment-analysis', 'Xenova/distilbert-base-uncased');
