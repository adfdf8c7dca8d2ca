// Runs the audits of graphql-http against a running service:
//
//   npm ci --prefix src/audit && node src/audit/audit.mjs http://localhost:8080/graphql
//
// Exits 0 when no audit ends in an error or a warning. Notices, what a server may do or leave, are listed on standard
// output, and docs say why each is as it is.
import { auditServer } from 'graphql-http';

const url = process.argv[2];
if (!url) {
  console.error('usage: node audit.mjs http://HOST:PORT/graphql');
  process.exit(2);
}

const results = await auditServer({ url });
const of = (status) => results.filter((result) => result.status === status);
for (const status of ['error', 'warn', 'notice']) {
  for (const result of of(status)) {
    console.log(`${status} ${result.id} ${result.name}: ${result.reason}`);
  }
}
console.log(`${results.length} audits: ${of('ok').length} ok, ${of('notice').length} notices, `
  + `${of('warn').length} warnings, ${of('error').length} errors`);
process.exit(results.length > 0 && of('error').length + of('warn').length === 0 ? 0 : 1);
