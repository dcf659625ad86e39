/** Moves the keyboard, and who listens, to an element. It needs a `tabIndex`. */
export function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}
