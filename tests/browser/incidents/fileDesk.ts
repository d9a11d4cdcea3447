import { type Locator, type Page } from '@playwright/test'
import { expect } from '../people/desk.ts'

export const at = (page: Page, path: string): string => new URL(path, page.url()).href

/** Opens a form of the file by its button, and answers it. */
export async function open(page: Page, button: string, title: RegExp | string): Promise<Locator> {
  await page.getByRole('button', { name: button, exact: true }).first().click()
  const dialog = page.getByRole('dialog', { name: title })
  await expect(dialog).toBeVisible()
  return dialog
}

export async function choose(dialog: Locator, label: string, option: string): Promise<void> {
  await dialog.getByRole('combobox', { name: label }).click()
  await dialog.page().getByRole('option', { name: option }).click()
}

/** Saves, and waits until the file shows it. */
export async function save(dialog: Locator, word = 'Saglabāt'): Promise<void> {
  await dialog.getByRole('button', { name: word, exact: true }).click()
  await expect(dialog).toBeHidden()
}
