// The launcher. The chat is loaded at the first press.

(() => {
  if (window.PsoasBot) return;

  const own = document.currentScript?.src ?? String(Error().stack?.match(/http[^\s()]+?\/widget\.js/)); // a module has no tag
  const base = new URL('.', own).href;
  const script = document.currentScript ?? [...document.scripts].find(tag => tag.src.startsWith(own));
  /** @type {Options} */
  const options = { title: 'Ask a question', position: 'right', theme: 'auto', lang: 'en', ...script?.dataset, base };
  const texts = { openFailed: 'The chat could not be loaded. Try again. In an emergency, call for help.', dismiss: 'Dismiss', ...given(options.strings) };
  const seen = `psoasbot.greeted ${base}`;

  const style = `
:host {
  all: initial !important; display: contents !important; color-scheme: light dark !important;
  --accent: var(--psoasbot-accent, #2b594c); --on-accent: var(--psoasbot-on-accent, #fffdf8);
  --paper: var(--psoasbot-paper, #f6f2ea); --sheet: var(--psoasbot-sheet, #fffdf9); --ink: var(--psoasbot-ink, #23302b);
  --edge: var(--psoasbot-edge, #7d8a82); --font: var(--psoasbot-font, system-ui, sans-serif);
  --offset: var(--psoasbot-offset, 20px); --layer: var(--psoasbot-layer, 2147483000);
}
:host([data-theme=light]) { color-scheme: light !important; }
:host([data-theme=dark]) { color-scheme: dark !important; }
@supports (color: light-dark(#000, #fff)) {
  :host {
    --accent: var(--psoasbot-accent, light-dark(#2b594c, #9ccbb8)); --on-accent: var(--psoasbot-on-accent, light-dark(#fffdf8, #10201a));
    --paper: var(--psoasbot-paper, light-dark(#f6f2ea, #141a17)); --sheet: var(--psoasbot-sheet, light-dark(#fffdf9, #1c2420));
    --ink: var(--psoasbot-ink, light-dark(#23302b, #e8ebe4)); --edge: var(--psoasbot-edge, light-dark(#7d8a82, #78877f));
  }
}
*, ::before, ::after { box-sizing: border-box; }
button { font: inherit; color: inherit; cursor: pointer; touch-action: manipulation; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; box-shadow: 0 0 0 2px var(--sheet); }
.corner { position: fixed; z-index: var(--layer); right: max(var(--offset), env(safe-area-inset-right)); bottom: max(var(--offset), env(safe-area-inset-bottom));
  max-width: calc(100vw - 2 * var(--offset)); font: medium/1.5 var(--font); color: var(--ink); }
:host([data-position=left]) .corner { right: auto; left: max(var(--offset), env(safe-area-inset-left)); }
.launcher { display: flex; align-items: center; gap: .6em; min-height: 3.25em; padding: .6em 1.3em .6em 1.1em; border: 1px solid transparent; border-radius: 2em;
  background: var(--accent); color: var(--on-accent); font-weight: 600; line-height: 1.2; text-align: start; box-shadow: 0 4px 16px #0004; }
.launcher:hover { text-decoration: underline; }
.launcher[aria-busy=true] { opacity: .75; }
.launcher svg { flex: none; width: 1.5em; height: 1.5em; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.note { position: absolute; right: 0; bottom: calc(100% + .75em); display: flex; gap: .5em; width: max-content; max-width: min(19em, 100vw - 2 * var(--offset)); border-radius: 1em; background: var(--sheet); }
:host([data-position=left]) .note { right: auto; left: 0; }
.note:not(:empty) { padding: .8em .6em .8em 1.1em; border: 1px solid var(--edge); }
.note button { min-width: 2.25em; min-height: 2.25em; margin: -.45em 0; border: 0; border-radius: 50%; background: none; font-size: 1.125em; line-height: 1; }
@media print { .corner { display: none; } }
`;

  const host = document.createElement('psoas-bot');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  host.dataset.position = options.position;
  host.dataset.theme = options.theme;
  host.lang = options.lang;
  accent(options.accent);

  const note = element('div', { class: 'note', role: 'status' });
  const icon = element('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, element('path', { d: 'M21 12a8 8 0 0 1-8 8H4l2-3a8 8 0 1 1 15-5z' }));
  const launcher = element('button', { type: 'button', class: 'launcher', 'aria-haspopup': 'dialog', 'aria-expanded': 'false' }, icon, options.title);
  const corner = element('div', { class: 'corner' }, note, launcher);
  launcher.addEventListener('click', () => (launcher.ariaExpanded === 'true' ? close() : open()));
  document.addEventListener('click', pressed);
  document.addEventListener('keydown', typed);
  root.append(corner);

  const place = () => { // beside the body, which a page may exchange
    document.documentElement.append(host);
    watch.observe(document.documentElement, { childList: true });
  };
  const watch = new MutationObserver(() => host.isConnected || place());
  const placed = document.body ? place() : new Promise(done => document.addEventListener('DOMContentLoaded', done)).then(place);

  /** @type {Loading} */
  let panel;

  async function open(question = '') {
    launcher.ariaBusy = 'true';
    try {
      const loaded = await (panel ??= load());
      dismiss();
      loaded.open(question);
    } catch (error) {
      panel = null;
      console.error('PsoasBot:', error);
      note.replaceChildren(texts.openFailed, ' ', stored(`psoasbot.help ${base}`) ?? '');
    } finally {
      launcher.ariaBusy = 'false';
    }
  }

  function stored(/** @type {string} */ name, value = '') {
    try {
      if (value) localStorage.setItem(name, value);
      return localStorage.getItem(name);
    } catch {
      return null; // storage is off
    }
  }

  async function close() {
    (await panel)?.close();
  }

  async function destroy() {
    document.removeEventListener('click', pressed);
    document.removeEventListener('keydown', typed);
    delete window.PsoasBot;
    await placed;
    watch.disconnect();
    host.remove();
    (await panel)?.destroy();
  }

  async function load() {
    const at = (/** @type {string} */ path) => new URL(`widget/${path}`, base).href;
    await placed;
    const [css, { createPanel }] = await Promise.all([
      fetch(at('panel.css')).then(response => response.ok ? response.text() : Promise.reject(new Error(`panel.css: ${response.status}`))),
      ...'panel view messages strings conversation direct-line'.split(' ').map(name => import(at(`${name}.js`))),
    ]);
    const looks = new CSSStyleSheet();
    looks.replaceSync(css);
    root.adoptedStyleSheets = [sheet, looks];
    return createPanel(root, launcher, options, texts);
  }

  /** Of a link that asks a question, or opens the chat. */
  function pressed(/** @type {any} */ event) {
    const link = event.target.closest?.('[data-psoasbot-ask], [data-psoasbot-open]');
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open('psoasbotAsk' in link.dataset ? link.dataset.psoasbotAsk || link.textContent.trim() : undefined);
  }

  /** The note makes way for the keyboard. */
  function typed() {
    note.replaceChildren();
  }

  function dismiss() {
    note.replaceChildren();
    stored(seen, '1');
  }

  function greet(/** @type {string} */ text) {
    if (stored(seen)) return;
    const away = element('button', { type: 'button', 'aria-label': texts.dismiss }, '\u00d7'); // the page's encoding is not ours
    away.addEventListener('click', () => {
      dismiss();
      launcher.focus();
    });
    note.append(element('span', {}, text), away);
  }

  /** Words on it are black or white, whichever can be read. */
  function accent(colour = '') {
    const canvas = CSS.supports('color', colour) && document.createElement('canvas').getContext('2d');
    if (!canvas) return;
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map(part => ((part / 255 + 0.055) / 1.055) ** 2.4);
    host.style.setProperty('--psoasbot-accent', colour);
    host.style.setProperty('--psoasbot-on-accent', 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000' : '#fff');
  }

  function given(json = '{}') {
    try {
      return JSON.parse(json);
    } catch {
      console.warn('PsoasBot: data-strings is no JSON object');
      return {};
    }
  }

  /** @type {MakeNode} */
  function element(name, attributes, ...children) {
    /** @type {any} */
    const made = document.createElementNS(`http://www.w3.org/${/svg|path/.test(name) ? '2000/svg' : '1999/xhtml'}`, name);
    for (const key in attributes) made.setAttribute(key, attributes[key]);
    made.append(...children);
    return made;
  }

  window.PsoasBot = { open, close, destroy };
  if (options.greeting) greet(options.greeting);
  if ('open' in options && options.open !== 'false') open();
})();
