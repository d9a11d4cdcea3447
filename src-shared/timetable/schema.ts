import { z } from 'zod'

/** What a session is for. A practice session is never remote (procedure 001, 8). */
export const SessionKind = z.enum(['lesson', 'consultation', 'exam', 'practice'])
export type SessionKind = z.infer<typeof SessionKind>

export const SessionMode = z.enum(['remote', 'onSite'])
export type SessionMode = z.infer<typeof SessionMode>

export const SessionState = z.enum(['planned', 'cancelled'])
export type SessionState = z.infer<typeof SessionState>

/** Why a teacher sent somebody out of a session: the three reasons of procedure 001, 19. */
export const RemovalReason = z.enum(['disturbing', 'linkPassedOn', 'offensiveLanguage'])
export type RemovalReason = z.infer<typeof RemovalReason>
