// Puts what was chosen into the address in place, so that the history of the browser gets no further entry.
export function keep(query) {
  const asked = query.toString();
  history.replaceState(null, "", `${location.pathname}${asked && `?${asked}`}${location.hash}`);
}
