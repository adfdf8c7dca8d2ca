const TYPES = { json: 'application/json', png: 'image/png' };
fetch('/api/models', { headers: { Accept: TYPES.json, model: 'text/plain' } });
