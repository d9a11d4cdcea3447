/** Whether a key press belongs to a field, a menu or a dialog rather than to the screen. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest(
      'input:not([type="checkbox"]), textarea, select, [role="dialog"], [role="menu"]',
    ) !== null)
