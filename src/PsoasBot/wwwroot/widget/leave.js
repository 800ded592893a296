// The form by which somebody leaves a message for the clinic. Loaded when it is first asked for.

import { button, element } from './messages.js';

const fields = /** @type {const} */ (['name', 'phone', 'email', 'about', 'consent']);

const words = { name: 'Your name', phone: 'Phone', email: 'or email', about: 'What is it about?', send: 'Send to the clinic', cancel: 'Cancel' };

/** @type {LeaveBelow} */
export const leaveBelow = async (after, texts, conversation, view) => {
  const terms = await conversation.terms();
  if (!terms.open) {
    view.say('spoken', terms.text, view.help());
    return;
  }

  for (const earlier of after.parentElement?.querySelectorAll('form') ?? []) earlier.remove(); // one at a time
  const { node, focus } = createForm(texts, terms, async message => {
    try {
      const { text, activities } = await conversation.leave(message);
      node.replaceWith(element('p', { class: 'state', role: 'status' }, text));
      view.alarm(after, activities);
    } catch (/** @type {any} */ refusal) {
      view.alarm(node, refusal.activities);
      return refusal;
    }
  }, () => node.remove());
  after.after(node);
  view.show(node);
  focus();
};

/** @type {CreateForm} */
const createForm = (texts, terms, send, cancel) => {
  const id = `left-${Date.now().toString(36)}`; // the same each time it is sent, so that it is kept once
  const inputs = {
    name: element('input', { autocomplete: 'name', maxlength: '100' }),
    phone: element('input', { type: 'tel', autocomplete: 'tel', maxlength: '40' }),
    email: element('input', { type: 'email', autocomplete: 'email', maxlength: '254' }),
    about: element('textarea', { rows: '3', maxlength: '2000' }),
    consent: element('input', { type: 'checkbox' }),
  };
  const labels = { ...words, consent: terms.consent };
  const problems = Object.fromEntries(fields.map(name => [name, element('p', { class: 'state failed', id: `${id}-${name}-problem` })]));
  const said = element('p', { class: 'state', role: 'status' });
  const rows = fields.map(name => {
    const input = inputs[name];
    input.id = `${id}-${name}`;
    input.setAttribute('aria-describedby', problems[name].id);
    input.style.border = '1px solid';
    const label = element('label', { for: input.id }, labels[name]);
    label.style.paddingInline = '0';
    return element('div', { class: name }, ...(name === 'consent' ? [input, label] : [label, input]), problems[name]);
  });
  const node = element('form', { class: 'leave', novalidate: '' }, element('p', {}, terms.text), ...rows, said,
    element('p', { class: 'tools' }, element('button', { class: 'send' }, words.send), button(words.cancel, cancel)));

  node.onsubmit = async event => {
    event.preventDefault();
    for (const name of fields) {
      problems[name].textContent = '';
      inputs[name].ariaInvalid = 'false';
    }
    said.textContent = texts.sending;
    const { name, phone, email, about, consent } = inputs;
    const refusal = await send({ id, name: name.value, phone: phone.value, email: email.value, about: about.value, consent: consent.checked });
    if (!refusal) return;
    said.textContent = refusal.words ?? texts.failed;
    for (const { field, message } of refusal.fields ?? []) {
      problems[field].textContent = message;
      inputs[field].ariaInvalid = 'true';
    }
    node.querySelector('[aria-invalid=true]')?.scrollIntoView({ block: 'nearest' });
    /** @type {HTMLElement | null} */ (node.querySelector('[aria-invalid=true]'))?.focus();
  };
  return { node, focus: () => inputs.name.focus() };
};
