#!/usr/bin/env node
import { endWhenUnread, processIo } from './process-io.ts';
import { runCli } from './run-cli.ts';

endWhenUnread((code) => process.exit(code));
process.exitCode = await runCli(process.argv.slice(2), processIo());
