/** The window's colour before its first paint: the page's own background, so that nothing flashes. */
export const windowColours = { light: '#ffffff', dark: '#181b1d' } as const
