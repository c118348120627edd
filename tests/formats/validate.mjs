// Validates a report: `node validate.mjs sarif|gitlab FILE`. Says what is wrong and ends with 1 where something is.
//
// The schema of SARIF 2.1.0 is the one the package @microsoft/jest-sarif carries; that of GitLab is ours, after its documentation.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import Ajv4 from 'ajv-draft-04';
import formats from 'ajv-formats';

const [kind, file] = process.argv.slice(2);
const read = (/** @type {string | URL} */ path) => JSON.parse(readFileSync(path, 'utf8'));
// One of its patterns is no regular expression by the stricter rules.
const sarif = () => {
    const ajv = formats(new Ajv4({ allErrors: true, strict: false, unicodeRegExp: false }));
    return ajv.compile(read(new URL('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', import.meta.url)));
};
const gitlab = () => new Ajv({ allErrors: true }).compile(read(new URL('gitlab-code-quality.schema.json', import.meta.url)));

const validate = kind === 'sarif' ? sarif() : gitlab();
if (!validate(read(file))) {
    for (const error of validate.errors ?? []) console.log(`${error.instancePath}: ${error.message}`);
    process.exit(1);
}
