/** What consent forms said before offices could word them; of old notices it stays what was agreed to. */
export const wordingBefore = {
  lv: {
    accessIs: 'Ierakstam piekļūs tikai: {recipients}.',
    askedAllTheSame:
      'Nodarbību ieraksta tikai tad, ja es tam piekrītu; atteikums man nerada nelabvēlīgas sekas.',
    basisIs: 'Tiesiskais pamats: {basis}.',
    forMinor: 'Atbildi par nepilngadīgo izglītojamo sniedzu kā likumiskais pārstāvis.',
    informed:
      'Esmu informēts/-a, ka {institution} (pārzinis, {requisites}) plāno ierakstīt nodarbību: {session}, {course}.',
    keptIs: 'Ierakstu dzēsīs {kept}. Šo piekrišanu glabās vēl {years} pēc ieraksta dzēšanas.',
    modeIs: 'Ieraksta: {mode}.',
    noThirdCountry: 'Ārpus Eiropas Ekonomikas zonas ierakstu nesūta.',
    objection: 'Man ir tiesības iebilst pret šādu apstrādi.',
    processorIs: 'Platformas uzturētājs (apstrādātājs): {processor}.',
    purposeIs: 'Nolūks: {purpose}.',
    rightsAre:
      'Man ir tiesības piekļūt saviem datiem, lūgt tos labot, dzēst vai ierobežot to apstrādi, kā arī iesniegt sūdzību Datu valsts inspekcijā.',
    seenIs: 'Ierakstā var būt redzams vai dzirdams: {kinds}.',
    storageIs: 'Glabāšanas vieta: {storage}.',
    thirdCountryIs: 'Nosūtīšana ārpus Eiropas Ekonomikas zonas: {country}.',
    voluntary: 'Piekrišana ir brīvprātīga; atteikums neietekmē manu dalību nodarbībā un vērtējumu.',
    voluntaryStaff: 'Piekrišana ir brīvprātīga; atteikums man nerada nelabvēlīgas sekas.',
    withdrawalIs:
      'Piekrišanu varu jebkurā laikā atsaukt, rakstot uz {email} vai zvanot {phone}; atsaukums neietekmē tās apstrādes likumību, kas veikta pirms atsaukuma.',
  },
  en: {
    accessIs: 'Access to the recording is given only to: {recipients}.',
    askedAllTheSame:
      'The session is recorded only if I agree; refusing has no adverse consequences for me.',
    basisIs: 'Legal basis: {basis}.',
    forMinor: 'I answer for the learner, who is under age, as their legal representative.',
    informed:
      'I have been informed that {institution} (the controller, {requisites}) intends to record the session: {session}, {course}.',
    keptIs: 'The recording is deleted {kept}. This consent is kept for {years} after the deletion.',
    modeIs: 'What is recorded: {mode}.',
    noThirdCountry: 'The recording is not sent outside the European Economic Area.',
    objection: 'I have the right to object to this processing.',
    processorIs: 'Keeper of the platform (processor): {processor}.',
    purposeIs: 'Purpose: {purpose}.',
    rightsAre:
      'I have the right of access to my data, to ask for them to be rectified or erased or for their processing to be restricted, and to lodge a complaint with the Data State Inspectorate (Datu valsts inspekcija).',
    seenIs: 'The recording may show or let hear: {kinds}.',
    storageIs: 'Place of storage: {storage}.',
    thirdCountryIs: 'Transfer outside the European Economic Area: {country}.',
    voluntary:
      'Consent is voluntary; refusing affects neither my taking part in the session nor my marks.',
    voluntaryStaff: 'Consent is voluntary; refusing has no adverse consequences for me.',
    withdrawalIs:
      'I may withdraw my consent at any time by writing to {email} or calling {phone}; withdrawal does not affect the lawfulness of processing before it.',
  },
  ru: {
    accessIs: 'Доступ к записи получат только: {recipients}.',
    askedAllTheSame:
      'Занятие записывается, только если я согласен (согласна); отказ не влечёт для меня неблагоприятных последствий.',
    basisIs: 'Правовое основание: {basis}.',
    forMinor: 'За несовершеннолетнего обучающегося отвечаю как его законный представитель.',
    informed:
      'Меня проинформировали, что {institution} (контролёр, {requisites}) планирует записать занятие: {session}, {course}.',
    keptIs: 'Запись будет удалена {kept}. Это согласие хранится ещё {years} после удаления записи.',
    modeIs: 'Записывается: {mode}.',
    noThirdCountry: 'За пределы Европейской экономической зоны запись не передаётся.',
    objection: 'Я имею право возражать против такой обработки.',
    processorIs: 'Держатель платформы (обработчик): {processor}.',
    purposeIs: 'Цель: {purpose}.',
    rightsAre:
      'Я имею право на доступ к своим данным, право просить их исправить, удалить или ограничить их обработку, а также подать жалобу в Государственную инспекцию данных (Datu valsts inspekcija).',
    seenIs: 'В записи могут быть видны или слышны: {kinds}.',
    storageIs: 'Место хранения: {storage}.',
    thirdCountryIs: 'Передача за пределы Европейской экономической зоны: {country}.',
    voluntary: 'Согласие добровольное; отказ не влияет на моё участие в занятии и оценку.',
    voluntaryStaff: 'Согласие добровольное; отказ не влечёт для меня неблагоприятных последствий.',
    withdrawalIs:
      'Согласие я могу в любое время отозвать, написав на {email} или позвонив {phone}; отзыв не влияет на законность обработки до отзыва.',
  },
}
