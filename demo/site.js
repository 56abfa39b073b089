/** Examples name the address that `npm start` takes by default; here they name the one they are read at. */
for (const code of document.querySelectorAll('[data-address]')) {
  code.textContent = code.textContent.replaceAll('http://localhost:4173', location.origin);
}
