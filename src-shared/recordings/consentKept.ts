/** For so many years after the recording was deleted its consents are kept: a policy of the office, printed on the form. */
export const consentKeptYears = 3
