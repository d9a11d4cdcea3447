import { join } from 'node:path'

/** The one file of an office within its folder. */
export const databaseFile = (folder: string): string => join(folder, 'norise.sqlite')

/** Where backups stand. */
export const backupFolder = (folder: string): string => join(folder, 'backups')
