// The buttons of a page that need a script: without one they are not there.

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

if (location.hash === '#print') addEventListener('load', () => print());
