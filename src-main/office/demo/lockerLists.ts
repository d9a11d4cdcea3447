import type { ListedLocker } from '#shared/lockers/listedLocker.ts'

type Place = readonly [
  externalId: string,
  name: string,
  address: string,
  town: string,
  latitude: number,
  longitude: number,
  postcode?: string,
  busy?: boolean,
]

/** Some of Omniva's places in the towns where the demo's people live. */
const omniva: readonly Place[] = [
  [
    '9998',
    'Daugavpils Valkas ielas Mego pakomāts',
    'Valkas iela 1',
    'Daugavpils',
    55.879532,
    26.561261,
  ],
  [
    '9918',
    'Daugavpils T/C Ditton pakomāts',
    'Cietokšņa iela 60',
    'Daugavpils',
    55.874596,
    26.516401,
  ],
  [
    '9916',
    'Daugavpils T/C Aveņu centrs pakomāts',
    'Raipoles iela 11A',
    'Daugavpils',
    55.900341,
    26.526013,
  ],
  [
    '9974',
    'Rēzeknes Galdnieku ielas RIMI pakomāts',
    'Galdnieku iela 8',
    'Rēzekne',
    56.502257,
    27.330051,
  ],
  ['9983', 'Līvānu Rimi pakomāts', 'Rīgas iela 89', 'Līvāni', 56.354633, 26.174534],
  ['9984', 'Krāslavas Maxima X pakomāts', 'Rīgas iela 28', 'Krāslava', 55.896968, 27.161997],
  ['9958', 'Preiļu Brīvības ielas TOP pakomāts', 'Brīvības iela 4', 'Preiļi', 56.294907, 26.722545],
  ['9985', 'Ludzas Stacijas ielas 30 pakomāts', 'Stacijas iela 30', 'Ludza', 56.544343, 27.720915],
  ['9213', 'Jēkabpils T/C Sēlija pakomāts', 'Vienības iela 7', 'Jēkabpils', 56.495469, 25.878393],
  ['9178', 'Rīgas Katoļu ielas Neste pakomāts', 'Katoļu iela 4', 'Rīga', 56.940763, 24.138074],
  [
    '9104',
    'Ilūkstes Pilskalnes ielas TOP pakomāts',
    'Pilskalnes iela 2A',
    'Ilūkste',
    55.977279,
    26.295773,
  ],
]

/** Some of DPD's places there; one is full. */
const dpd: readonly Place[] = [
  ['LV90041', 'Aveņu Centrs', 'Raipoles iela 11', 'Daugavpils', 55.90009, 26.52589, 'LV-5422'],
  ['LV90321', 'Labais Daugavpils', 'Lielā iela 44', 'Daugavpils', 55.86557, 26.50309, 'LV-5418'],
  ['LV90123', 'Mego Daugavpils', 'Valkas iela 1', 'Daugavpils', 55.87995, 26.5609, 'LV-5417'],
  [
    'LV90016',
    'Rimi Rēzekne',
    'Atbrīvošanas aleja 138',
    'Rēzekne',
    56.51445,
    27.33626,
    'LV-4601',
    true,
  ],
  ['LV90048', 'Maxima XX Līvāni', 'Domes iela 4A', 'Līvāni', 56.35564, 26.17405, 'LV-5316'],
  ['LV90063', 'TOP Krāslava', 'Rēzeknes iela 7', 'Krāslava', 55.89759, 27.1721, 'LV-5601'],
  ['LV90254', 'Maxima Preiļi', 'Rēzeknes iela 4A', 'Preiļi', 56.29481, 26.72562, 'LV-5301'],
  ['LV90067', 'Mego Ludza', 'Raiņa iela 40A', 'Ludza', 56.5409, 27.70948, 'LV-5701'],
  ['LV90015', 'TC Sēlija', 'Vienības iela 7', 'Jēkabpils', 56.49538, 25.87796, 'LV-5201'],
  ['LV90257', 'TOP Ilūkste', 'Stadiona iela 9', 'Ilūkste', 55.97844, 26.29432, 'LV-5447'],
]

const listed = ([
  externalId,
  name,
  address,
  town,
  latitude,
  longitude,
  postcode = '',
  busy = false,
]: Place): ListedLocker => ({
  externalId,
  kind: 'locker',
  name,
  address,
  town,
  municipality: '',
  postcode,
  latitude,
  longitude,
  hours: '',
  sizes: [],
  maxGrams: null,
  busy,
  comment: '',
})

export const demoLockers = { omniva: omniva.map(listed), dpd: dpd.map(listed) } as const
