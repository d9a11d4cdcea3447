import type { Place } from './schema.ts'

/**
 * What of a place holds: a session on site has a room and no link, a remote one a link and no room. What
 * else was typed is of the other way, and takes nobody's room.
 */
export const heldPlace = ({ mode, room, link }: Place): Place =>
  mode === 'onSite' ? { mode, room, link: '' } : { mode, room: '', link }
