// Microsoft's DirectLineJS, driven by lines of JSON: what it hears goes out on standard output, what it is to do comes in on standard input.
// The argument: { domain, token, webSocket, haste }, haste being how many times faster than life its clock runs.

import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const require = createRequire(import.meta.url);
const WebSocket = require('ws');
const { haste = 1, ...options } = JSON.parse(process.argv[2]);

let socket;
globalThis.XMLHttpRequest = require('xhr2');
globalThis.WebSocket = class extends WebSocket {
  constructor(url) {
    super(url);
    socket = this;
    tell({ opening: new URL(url).searchParams.get('watermark') });
  }
};

const { DirectLine } = require('botframework-directlinejs');
const { async } = require('rxjs/scheduler/async');
const hasty = {
  now: () => async.now(),
  schedule: (work, delay = 0, state) => async.schedule(work, delay / haste, state),
};

const directLine = new DirectLine({ ...options, pollingInterval: 200, random: () => 0, scheduler: hasty });
let token = '';
Object.defineProperty(directLine, 'token', {
  get: () => token || options.token,
  set: value => {
    token = value;
    tell({ token });
  },
});
directLine.connectionStatus$.subscribe(status => tell({ status }));
directLine.activity$.subscribe(activity => tell({ activity }), error => tell({ failed: String(error) }));

const does = {
  say: text => directLine
    .postActivity({ type: 'message', text, from: { id: 'anybody' }, channelData: { clientActivityID: `client-${text}` } })
    .subscribe(id => tell({ sent: id }), error => tell({ failed: String(error) })),
  cut: () => socket.terminate(),
};

createInterface({ input: process.stdin })
  .on('line', line => {
    const [name, argument] = Object.entries(JSON.parse(line))[0];
    does[name](argument);
  })
  .on('close', () => process.exit());

function tell(what) {
  process.stdout.write(`${JSON.stringify(what)}\n`);
}
