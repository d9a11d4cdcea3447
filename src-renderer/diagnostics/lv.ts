export const diagnostics = {
  title: 'Diagnostika',
  about:
    'Ziņas par programmu un datoru, kas vajadzīgas palīgam no malas. Tajās nav ne vārdu, ne tekstu, ne mapju nosaukumu: tikai skaiti, versijas un vieta programmā, kur kas neizdevās. Izlasiet, pirms sūtāt. Vai dati un žurnāls ir veseli, pārbauda cilnē „Žurnāls”.',
  copy: 'Kopēt informāciju',
  save: 'Saglabāt diagnostiku',
  again: 'Atsvaidzināt',
  copied: 'Informācija nokopēta.',
  notCopied: 'Neizdevās nokopēt. Saglabājiet failā.',
  details: 'Informācija palīgam',
  notCopiedHere: 'Neizdevās nokopēt. Iezīmējiet tekstu un nokopējiet to.',
  failed: 'Diagnostiku neizdevās sagatavot.',
  file: 'norise-diagnostika',
}
