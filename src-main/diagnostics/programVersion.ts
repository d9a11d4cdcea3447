// The default, with its type told: what Node itself takes of JSON, where tests start an office from source.
import about from '../../package.json' with { type: 'json' }

/** The version of the program. */
export const programVersion: string = about.version
