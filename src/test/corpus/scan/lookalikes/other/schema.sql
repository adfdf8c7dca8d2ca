CREATE TABLE model (id INT PRIMARY KEY, name TEXT);
INSERT INTO model VALUES (1, 'bert-base-uncased'), (2, 'google/flan-t5-base');
SELECT total/count AS average FROM stats WHERE tz = 'Europe/Berlin';
