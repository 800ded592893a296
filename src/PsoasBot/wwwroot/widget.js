// The launcher: a button on any page. What lies behind it is loaded when it is pressed for the first time.

(() => {
  if (window.PsoasBot) return; // the tag stands on the page twice

  const script = document.currentScript ?? document.querySelector('script[src*="widget.js"]');
  const base = new URL('.', script.src).href;
  const options = { title: 'Ask a question', position: 'right', theme: 'auto', lang: 'en', ...script.dataset, base };
  const texts = { openFailed: 'The chat could not be loaded. Check your connection and press again.', dismiss: 'Dismiss', ...given(options.strings) };
  const seen = `psoasbot.greeted ${base}`;

  const style = `
:host {
  all: initial !important; display: contents !important; color-scheme: light dark !important;
  --accent: var(--psoasbot-accent, #2b594c); --on-accent: var(--psoasbot-on-accent, #fffdf8);
  --paper: var(--psoasbot-paper, #f6f2ea); --sheet: var(--psoasbot-sheet, #fffdf9); --ink: var(--psoasbot-ink, #23302b);
  --edge: var(--psoasbot-edge, #7d8a82); --font: var(--psoasbot-font, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif);
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
  if (CSS.supports('color', options.accent)) accent(options.accent);

  const note = element('div', { class: 'note', role: 'status' });
  const launcher = element('button', { type: 'button', class: 'launcher', 'aria-haspopup': 'dialog', 'aria-expanded': 'false' }, icon(), options.title);
  const corner = element('div', { class: 'corner' }, note, launcher);
  launcher.addEventListener('click', () => (launcher.ariaExpanded === 'true' ? close() : open()));
  document.addEventListener('click', pressed);
  document.addEventListener('keydown', typed);
  root.append(corner);
  document.body.append(host);

  let panel; // a promise, from the first press on

  /** Shows the chat, and asks a question if there is one. */
  async function open(question) {
    launcher.ariaBusy = 'true';
    try {
      const loaded = await (panel ??= load());
      dismiss();
      loaded.open(question);
    } catch (error) {
      panel = null;
      console.error('PsoasBot:', error);
      note.replaceChildren(texts.openFailed);
    } finally {
      launcher.ariaBusy = 'false';
    }
  }

  async function close() {
    (await panel)?.close();
  }

  /** Takes the chat off the page, with all that it has put there. The conversation is kept. */
  async function destroy() {
    document.removeEventListener('click', pressed);
    document.removeEventListener('keydown', typed);
    host.remove();
    delete window.PsoasBot;
    (await panel)?.destroy();
  }

  async function load() {
    const at = path => new URL(`widget/${path}`, base).href;
    const [css, { createPanel }] = await Promise.all([
      fetch(at('panel.css')).then(response => response.ok ? response.text() : Promise.reject(new Error(`panel.css: ${response.status}`))),
      ...['panel', 'messages', 'direct-line', 'strings'].map(name => import(at(`${name}.js`))), // at once, not one after the other
    ]);
    const looks = new CSSStyleSheet();
    looks.replaceSync(css);
    root.adoptedStyleSheets = [sheet, looks];
    return createPanel(root, launcher, options, texts);
  }

  /** A link on the page that stands for a question asks it, and one that stands for the chat opens it; without this script both lead to a page. */
  function pressed(event) {
    const link = event.target.closest?.('[data-psoasbot-ask], [data-psoasbot-open]');
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open('psoasbotAsk' in link.dataset ? link.dataset.psoasbotAsk || link.textContent.trim() : undefined);
  }

  /** The note is out of the way of whoever uses the keyboard. */
  function typed() {
    note.replaceChildren();
  }

  function dismiss() {
    note.replaceChildren();
    try {
      localStorage.setItem(seen, '1');
    } catch {
      // storage is switched off: it comes again on the next page
    }
  }

  function greet(text) {
    try {
      if (localStorage.getItem(seen)) return;
    } catch {
      // as above
    }
    const away = element('button', { type: 'button', 'aria-label': texts.dismiss }, '\u00d7'); // a page in another encoding reads this file in its own
    away.addEventListener('click', () => {
      dismiss();
      launcher.focus();
    });
    note.append(element('span', {}, text), away);
  }

  /** Whatever the colour, the words on it are the one of black and white that can be read. */
  function accent(colour) {
    const canvas = document.createElement('canvas').getContext('2d');
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map(part => ((part / 255 + 0.055) / 1.055) ** 2.4);
    host.style.setProperty('--psoasbot-accent', colour);
    host.style.setProperty('--psoasbot-on-accent', 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000' : '#fff');
  }

  function given(json) {
    try {
      return JSON.parse(json ?? '{}');
    } catch {
      console.warn('PsoasBot: data-strings is no JSON object, so the texts stay as they are');
      return {};
    }
  }

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  function icon() {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const path = document.createElementNS(svg.namespaceURI, 'path');
    path.setAttribute('d', 'M21 12a8 8 0 0 1-8 8H4l2-3a8 8 0 1 1 15-5z');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    svg.append(path);
    return svg;
  }

  window.PsoasBot = { open, close, destroy };
  if (options.greeting) greet(options.greeting);
  if ('open' in options && options.open !== 'false') open();
})();
