import { contentSecurityPolicy } from './contentSecurityPolicy.ts'

/** The headers of everything a host serves to its window: nothing is kept, guessed, framed or told on. */
export function pageHeaders(ownOrigin: string): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(ownOrigin),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
  }
}
