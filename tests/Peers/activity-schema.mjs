// The schema that Microsoft's Agents SDK reads activities with, driven by lines of JSON on standard input: { "read": activity } is answered with
// { "complaints": [ … ] }, each with the place of what is wrong, on standard output.

import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const { activityZodSchema } = createRequire(import.meta.url)('@microsoft/agents-activity');

createInterface({ input: process.stdin })
  .on('line', line => {
    const { error } = activityZodSchema.safeParse(JSON.parse(line).read);
    const complaints = (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
    process.stdout.write(`${JSON.stringify({ complaints })}\n`);
  })
  .on('close', () => process.exit());
