// The chat on the page: what is asked goes out, what comes back is shown.

import { DirectLine } from './direct-line.js';
import { element } from './markdown.js';
import { button, question, reply } from './messages.js';

const [log, pinned, status, composer, utterance, restart] =
  ['log', 'pinned', 'status', 'composer', 'utterance', 'restart'].map(id => document.getElementById(id));
const directLine = new DirectLine();
const shown = new Set(); //    ids of the activities on the page
const asked = new Map(); //    questions on the page, by the id that we gave them
const awaited = new Set(); //  those of them that nothing has answered yet

const firstWait = 250; // ms; twice as long each time, and no more after a minute
const lastWait = 60_000;
let wait = firstWait;
let next = 0;
let cardInSight = null;

async function ask(text) {
  if ([...awaited].some(id => asked.get(id).text === text)) return; // pressed twice
  log.querySelector('.chips')?.remove();
  const id = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  bring(add(id, text).node);
  await send(id);
}

async function send(id) {
  const one = asked.get(id);
  one.sent();
  awaited.add(id);
  const slow = setTimeout(() => tell('Looking it up…'), 600);
  try {
    await directLine.send(one.text, id).catch(error => { if (!one.hasArrived) throw error; });
    await listen();
  } catch {
    awaited.delete(id);
    one.failed(() => again(id));
  } finally {
    clearTimeout(slow);
    if (!awaited.size) tell('');
  }
}

/** It may have arrived although no receipt came: its echo tells. */
async function again(id) {
  utterance.focus();
  await receive().catch(() => {});
  if (asked.get(id)?.hasArrived === false) await send(id);
}

/** Looks for what the bot said: at once, then less and less often, and not while nobody can see it. */
async function listen() {
  wait = firstWait;
  await look();
}

async function look() {
  clearTimeout(next);
  if (document.hidden) return;
  let isReached = true;
  await receive().catch(() => { isReached = false; });
  if (!shown.size && !isReached || awaited.size && wait > lastWait) {
    tell('The assistant cannot be reached just now. ', button('Try again', () => { tell('Trying…'); listen(); }));
  } else if (!awaited.size && isReached) {
    tell('');
  }

  if (wait <= lastWait) next = setTimeout(look, wait);
  wait *= 2;
}

async function receive() {
  const activities = await directLine.receive();
  for (const activity of activities) {
    if (activity.type !== 'message' || shown.has(activity.id)) continue;
    shown.add(activity.id);
    if (activity.from?.role === 'user') heard(activity);
    else answered(activity);
  }
}

/** The echo of a question; after the page was loaded anew, the question itself. */
function heard(activity) {
  const id = activity.channelData?.clientActivityID ?? activity.id;
  const one = asked.get(id) ?? add(id, activity.text ?? '');
  one.sent();
  one.hasArrived = true;
  one.activityId = activity.id;
}

function add(id, text) {
  const one = { text, hasArrived: false, activityId: null, ...question(text) };
  asked.set(id, one);
  log.append(one.node);
  return one;
}

function answered(activity) {
  const { node, card } = reply(activity, press);
  log.querySelector('.chips')?.remove(); // only the newest message offers what to ask next
  log.append(node);
  if (card) pin(card);

  const [id, answeredQuestion] = [...asked].find(([, one]) => one.activityId === activity.replyToId) ?? [];
  awaited.delete(id);
  if (answeredQuestion) bring(answeredQuestion.node);
}

/** An urgent card stays in reach for as long as the conversation lasts: out of sight, it is called to mind above the input. */
function pin(card) {
  const show = element('a', { href: `#${card.id}` }, card.querySelector('h3')?.textContent ?? 'Get help now');
  show.addEventListener('click', event => {
    event.preventDefault();
    card.focus({ preventScroll: true });
    bring(card);
  });
  pinned.replaceChildren(element('span', { class: 'tag' }, element('span', { 'aria-hidden': 'true' }, '!'), 'Urgent'), show);
  unpin();
  cardInSight = new IntersectionObserver(entries => { pinned.hidden = entries.at(-1).isIntersecting; }, { threshold: 0.5 });
  cardInSight.observe(card.querySelector('h3') ?? card);
}

function unpin() {
  cardInSight?.disconnect();
  pinned.hidden = true;
}

/** A button took the place of typing. On a touch screen the keyboard stays away. */
function press(text) {
  if (matchMedia('(pointer: fine)').matches) utterance.focus({ preventScroll: true });
  else log.focus({ preventScroll: true });
  ask(text);
}

function bring(node) {
  node.scrollIntoView({ block: 'start', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
}

function tell(...words) {
  if (status.textContent !== words.map(word => word.textContent ?? word).join('')) status.replaceChildren(...words);
}

composer.addEventListener('submit', event => {
  event.preventDefault();
  const text = utterance.value.trim();
  utterance.value = '';
  utterance.focus();
  if (text) ask(text);
});

utterance.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  composer.requestSubmit();
});

restart.addEventListener('click', () => {
  directLine.forget();
  shown.clear();
  asked.clear();
  awaited.clear();
  log.replaceChildren();
  unpin();
  utterance.value = '';
  utterance.focus();
  listen();
});

document.addEventListener('keydown', event => event.key === 'Escape' && utterance.focus());
document.addEventListener('visibilitychange', () => document.hidden || listen());
addEventListener('online', listen);
for (const example of document.querySelectorAll('[data-ask]')) example.addEventListener('click', () => press(example.textContent));

listen();
