// What a form says to customers, in every language it speaks. Written for people who are in a hurry, politely and without
// marketing. Knows words; knows no page and no form.
import type { METRICS } from '../model/map.ts'
import type { FormLanguage } from './formLanguages.ts'

export interface FormWords {
  /** `{step}` stands for the name of the step. */
  readonly question: Readonly<Record<(typeof METRICS)[number], string>>
  /** What stands below the first and the last point of the scale. */
  readonly ends: Readonly<Record<(typeof METRICS)[number], readonly [low: string, high: string]>>
  /** The five points of CSAT, for who does not see the faces. */
  readonly faces: readonly [string, string, string, string, string]
  /** `{n}` and `{high}` stand for numbers. */
  readonly point: string
  /** One tap to rate, one to say why. */
  readonly twoTaps: string
  readonly saved: string
  readonly change: string
  readonly why: string
  /** Topics rather than faults, so that they go with every score. */
  readonly reasons: readonly string[]
  readonly tapOne: string
  readonly orWrite: string
  readonly send: string
  readonly skip: string
  readonly expected: string
  readonly expectations: readonly [worse: string, asExpected: string, better: string]
  readonly thanks: string
  readonly reached: string
  readonly anotherStep: string
  readonly whichStep: string
  readonly noSteps: string
  readonly privacy: string
  readonly language: string
  readonly closed: string
  readonly closedMore: string
  readonly unknown: string
  readonly unknownMore: string
  readonly tooFast: string
  readonly tooOld: string
  readonly tooMany: string
  readonly failed: string
  readonly leaveEmpty: string
}

export const FORM_WORDS: Readonly<Record<FormLanguage, FormWords>> = {
  en: {
    question: {
      csat: 'How was “{step}” for you?',
      nps: 'After “{step}”, how likely are you to recommend us to a friend or colleague?',
      ces: 'How easy was “{step}” for you?',
    },
    ends: {
      csat: ['Very poor', 'Very good'],
      nps: ['Not at all likely', 'Extremely likely'],
      ces: ['Very difficult', 'Very easy'],
    },
    faces: ['Very poor', 'Poor', 'Fair', 'Good', 'Very good'],
    point: '{n} of {high}',
    twoTaps: 'One tap to rate, one to say why.',
    saved: 'Your rating is saved.',
    change: 'Tap another number to change it.',
    why: 'What was behind it?',
    reasons: ['Waiting time', 'Being kept informed', 'The people', 'The result', 'The price', 'Something else'],
    tapOne: 'Tap one to send it.',
    orWrite: 'Or write a few words',
    send: 'Send',
    skip: 'Finish without a reason',
    expected: 'Compared with what you expected, how was it?',
    expectations: ['Worse', 'As expected', 'Better'],
    thanks: 'Thank you.',
    reached: 'Your answer has reached the team.',
    anotherStep: 'Say something about another part',
    whichStep: 'What is it about?',
    noSteps: 'There is nothing to rate here yet.',
    privacy: 'No name, no account, no cookies. Please leave out personal details.',
    language: 'Language',
    closed: 'This form is closed.',
    closedMore: 'Thank you for your time. No more answers are being collected here.',
    unknown: 'This form is not here.',
    unknownMore: 'The link may be mistyped, or it was replaced. Ask whoever sent it for a new one.',
    tooFast: 'That was very quick. Please tap once more.',
    tooOld: 'This page had been open for a long time. Please choose again.',
    tooMany: 'Many answers have just come from this network. Please try again in a minute.',
    failed: 'Nothing could be saved just now. Please try again in a minute.',
    leaveEmpty: 'Leave this empty',
  },
  hi: {
    question: {
      csat: '“{step}” का आपका अनुभव कैसा रहा?',
      nps: '“{step}” के अनुभव के बाद, क्या आप किसी मित्र या सहकर्मी को हमारी सिफ़ारिश करेंगे?',
      ces: '“{step}” आपके लिए कितना आसान रहा?',
    },
    ends: {
      csat: ['बहुत ख़राब', 'बहुत अच्छा'],
      nps: ['बिल्कुल नहीं', 'ज़रूर करेंगे'],
      ces: ['बहुत मुश्किल', 'बहुत आसान'],
    },
    faces: ['बहुत ख़राब', 'ख़राब', 'ठीक-ठाक', 'अच्छा', 'बहुत अच्छा'],
    point: '{high} में से {n}',
    twoTaps: 'एक टैप में रेटिंग, दूसरे में वजह।',
    saved: 'आपकी रेटिंग सहेज ली गई है।',
    change: 'बदलने के लिए दूसरे अंक पर टैप करें।',
    why: 'इसकी वजह क्या थी?',
    reasons: ['इंतज़ार का समय', 'जानकारी मिलना', 'कर्मचारी', 'नतीजा', 'क़ीमत', 'कुछ और'],
    tapOne: 'भेजने के लिए किसी एक पर टैप करें।',
    orWrite: 'या कुछ शब्द लिखें',
    send: 'भेजें',
    skip: 'वजह बताए बिना समाप्त करें',
    expected: 'आपकी उम्मीद की तुलना में यह कैसा रहा?',
    expectations: ['उम्मीद से ख़राब', 'उम्मीद के मुताबिक़', 'उम्मीद से बेहतर'],
    thanks: 'धन्यवाद।',
    reached: 'आपका जवाब टीम तक पहुँच गया है।',
    anotherStep: 'किसी और हिस्से के बारे में बताएँ',
    whichStep: 'यह किस बारे में है?',
    noSteps: 'यहाँ अभी राय देने के लिए कुछ नहीं है।',
    privacy: 'न नाम, न खाता, न कुकी। कृपया निजी जानकारी न लिखें।',
    language: 'भाषा',
    closed: 'यह फ़ॉर्म बंद हो चुका है।',
    closedMore: 'आपके समय के लिए धन्यवाद। यहाँ अब और जवाब नहीं लिए जा रहे हैं।',
    unknown: 'यह फ़ॉर्म यहाँ नहीं है।',
    unknownMore: 'हो सकता है लिंक ग़लत लिखा गया हो या बदल दिया गया हो। जिसने भेजा था, उससे नया लिंक माँगें।',
    tooFast: 'यह बहुत जल्दी हुआ। कृपया एक बार और टैप करें।',
    tooOld: 'यह पेज काफ़ी देर से खुला था। कृपया फिर से चुनें।',
    tooMany: 'इस नेटवर्क से अभी-अभी बहुत जवाब आए हैं। कृपया एक मिनट बाद फिर कोशिश करें।',
    failed: 'अभी कुछ भी सहेजा नहीं जा सका। कृपया एक मिनट बाद फिर कोशिश करें।',
    leaveEmpty: 'इसे ख़ाली छोड़ें',
  },
  gu: {
    question: {
      csat: '“{step}” નો તમારો અનુભવ કેવો રહ્યો?',
      nps: '“{step}” ના અનુભવ પછી, શું તમે કોઈ મિત્ર કે સહકર્મીને અમારી ભલામણ કરશો?',
      ces: '“{step}” તમારા માટે કેટલું સરળ રહ્યું?',
    },
    ends: {
      csat: ['ખૂબ ખરાબ', 'ખૂબ સારું'],
      nps: ['બિલકુલ નહીં', 'ચોક્કસ કરીશું'],
      ces: ['ખૂબ મુશ્કેલ', 'ખૂબ સરળ'],
    },
    faces: ['ખૂબ ખરાબ', 'ખરાબ', 'ઠીકઠાક', 'સારું', 'ખૂબ સારું'],
    point: '{high} માંથી {n}',
    twoTaps: 'એક ટૅપમાં રેટિંગ, બીજામાં કારણ.',
    saved: 'તમારું રેટિંગ સાચવી લેવાયું છે.',
    change: 'બદલવા માટે બીજા અંક પર ટૅપ કરો.',
    why: 'તેનું કારણ શું હતું?',
    reasons: ['રાહ જોવાનો સમય', 'માહિતી મળવી', 'કર્મચારીઓ', 'પરિણામ', 'કિંમત', 'બીજું કંઈક'],
    tapOne: 'મોકલવા માટે કોઈ એક પર ટૅપ કરો.',
    orWrite: 'અથવા થોડા શબ્દો લખો',
    send: 'મોકલો',
    skip: 'કારણ આપ્યા વિના પૂરું કરો',
    expected: 'તમારી અપેક્ષાની સરખામણીમાં આ કેવું રહ્યું?',
    expectations: ['અપેક્ષા કરતાં ખરાબ', 'અપેક્ષા મુજબ', 'અપેક્ષા કરતાં સારું'],
    thanks: 'આભાર.',
    reached: 'તમારો જવાબ ટીમ સુધી પહોંચી ગયો છે.',
    anotherStep: 'બીજા ભાગ વિશે જણાવો',
    whichStep: 'આ શેના વિશે છે?',
    noSteps: 'અહીં હજી અભિપ્રાય આપવા માટે કંઈ નથી.',
    privacy: 'નામ નહીં, ખાતું નહીં, કૂકી નહીં. કૃપા કરીને અંગત માહિતી ન લખો.',
    language: 'ભાષા',
    closed: 'આ ફોર્મ બંધ થઈ ગયું છે.',
    closedMore: 'તમારા સમય બદલ આભાર. અહીં હવે વધુ જવાબ લેવાતા નથી.',
    unknown: 'આ ફોર્મ અહીં નથી.',
    unknownMore: 'લિંક ખોટી લખાઈ હોય અથવા બદલાઈ ગઈ હોય એવું બને. જેણે મોકલી હતી તેની પાસે નવી લિંક માંગો.',
    tooFast: 'આ ખૂબ ઝડપથી થયું. કૃપા કરીને ફરી એક વાર ટૅપ કરો.',
    tooOld: 'આ પેજ ઘણા સમયથી ખુલ્લું હતું. કૃપા કરીને ફરી પસંદ કરો.',
    tooMany: 'આ નેટવર્ક પરથી હમણાં જ ઘણા જવાબ આવ્યા છે. કૃપા કરીને એક મિનિટ પછી ફરી પ્રયત્ન કરો.',
    failed: 'હમણાં કંઈ સાચવી શકાયું નથી. કૃપા કરીને એક મિનિટ પછી ફરી પ્રયત્ન કરો.',
    leaveEmpty: 'આ ખાલી રાખો',
  },
  es: {
    question: {
      csat: '¿Qué le pareció «{step}»?',
      nps: 'Después de «{step}», ¿qué probabilidad hay de que nos recomiende a un amigo o colega?',
      ces: '¿Le resultó fácil «{step}»?',
    },
    ends: {
      csat: ['Muy mal', 'Muy bien'],
      nps: ['Nada probable', 'Muy probable'],
      ces: ['Muy difícil', 'Muy fácil'],
    },
    faces: ['Muy mal', 'Mal', 'Regular', 'Bien', 'Muy bien'],
    point: '{n} de {high}',
    twoTaps: 'Un toque para valorar, otro para decir por qué.',
    saved: 'Su valoración se ha guardado.',
    change: 'Toque otro número para cambiarla.',
    why: '¿A qué se debió?',
    reasons: ['El tiempo de espera', 'La información', 'Las personas', 'El resultado', 'El precio', 'Otra cosa'],
    tapOne: 'Toque una opción para enviarla.',
    orWrite: 'O escriba unas palabras',
    send: 'Enviar',
    skip: 'Terminar sin dar un motivo',
    expected: 'En comparación con lo que esperaba, ¿cómo fue?',
    expectations: ['Peor', 'Como esperaba', 'Mejor'],
    thanks: 'Gracias.',
    reached: 'Su respuesta ha llegado al equipo.',
    anotherStep: 'Opinar sobre otra parte',
    whichStep: '¿Sobre qué quiere opinar?',
    noSteps: 'Aquí todavía no hay nada que valorar.',
    privacy: 'Sin nombre, sin cuenta, sin cookies. Por favor, no escriba datos personales.',
    language: 'Idioma',
    closed: 'Este formulario está cerrado.',
    closedMore: 'Gracias por su tiempo. Aquí ya no se recogen más respuestas.',
    unknown: 'Este formulario no está aquí.',
    unknownMore: 'Puede que el enlace esté mal escrito o se haya sustituido. Pida uno nuevo a quien se lo envió.',
    tooFast: 'Eso fue muy rápido. Por favor, toque una vez más.',
    tooOld: 'Esta página llevaba mucho tiempo abierta. Por favor, elija de nuevo.',
    tooMany: 'Acaban de llegar muchas respuestas desde esta red. Inténtelo de nuevo dentro de un minuto.',
    failed: 'Ahora mismo no se pudo guardar nada. Inténtelo de nuevo dentro de un minuto.',
    leaveEmpty: 'Deje esto vacío',
  },
  de: {
    question: {
      csat: 'Wie war „{step}“ für Sie?',
      nps: 'Nach „{step}“: Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?',
      ces: 'Wie einfach war „{step}“ für Sie?',
    },
    ends: {
      csat: ['Sehr schlecht', 'Sehr gut'],
      nps: ['Unwahrscheinlich', 'Sehr wahrscheinlich'],
      ces: ['Sehr schwierig', 'Sehr einfach'],
    },
    faces: ['Sehr schlecht', 'Schlecht', 'Mittelmäßig', 'Gut', 'Sehr gut'],
    point: '{n} von {high}',
    twoTaps: 'Einmal tippen zum Bewerten, einmal für den Grund.',
    saved: 'Ihre Bewertung ist gespeichert.',
    change: 'Zum Ändern auf eine andere Zahl tippen.',
    why: 'Woran lag es?',
    reasons: ['Wartezeit', 'Information', 'Die Menschen', 'Das Ergebnis', 'Der Preis', 'Etwas anderes'],
    tapOne: 'Antippen sendet die Antwort ab.',
    orWrite: 'Oder schreiben Sie ein paar Worte',
    send: 'Senden',
    skip: 'Ohne Grund abschließen',
    expected: 'Wie war es im Vergleich zu Ihren Erwartungen?',
    expectations: ['Schlechter', 'Wie erwartet', 'Besser'],
    thanks: 'Vielen Dank.',
    reached: 'Ihre Antwort ist beim Team angekommen.',
    anotherStep: 'Etwas anderes bewerten',
    whichStep: 'Worum geht es?',
    noSteps: 'Hier gibt es noch nichts zu bewerten.',
    privacy: 'Kein Name, kein Konto, keine Cookies. Bitte schreiben Sie nichts Persönliches.',
    language: 'Sprache',
    closed: 'Dieses Formular ist geschlossen.',
    closedMore: 'Danke für Ihre Zeit. Hier werden keine Antworten mehr gesammelt.',
    unknown: 'Dieses Formular gibt es hier nicht.',
    unknownMore:
      'Vielleicht ist der Link falsch geschrieben oder wurde ersetzt. Wer ihn geschickt hat, kann Ihnen einen neuen geben.',
    tooFast: 'Das ging sehr schnell. Bitte tippen Sie noch einmal.',
    tooOld: 'Diese Seite war lange offen. Bitte wählen Sie noch einmal.',
    tooMany: 'Aus diesem Netz kamen gerade sehr viele Antworten. Bitte versuchen Sie es in einer Minute noch einmal.',
    failed: 'Gerade konnte nichts gespeichert werden. Bitte versuchen Sie es in einer Minute noch einmal.',
    leaveEmpty: 'Dieses Feld leer lassen',
  },
  pt: {
    question: {
      csat: 'Como foi “{step}” para você?',
      nps: 'Depois de “{step}”, qual é a probabilidade de você nos recomendar a um amigo ou colega?',
      ces: 'Foi fácil para você: “{step}”?',
    },
    ends: {
      csat: ['Muito ruim', 'Muito bom'],
      nps: ['Nada provável', 'Muito provável'],
      ces: ['Muito difícil', 'Muito fácil'],
    },
    faces: ['Muito ruim', 'Ruim', 'Regular', 'Bom', 'Muito bom'],
    point: '{n} de {high}',
    twoTaps: 'Um toque para avaliar, outro para dizer por quê.',
    saved: 'Sua avaliação foi salva.',
    change: 'Toque em outro número para alterá-la.',
    why: 'Qual foi o motivo?',
    reasons: ['O tempo de espera', 'A informação', 'As pessoas', 'O resultado', 'O preço', 'Outra coisa'],
    tapOne: 'Toque em uma opção para enviá-la.',
    orWrite: 'Ou escreva algumas palavras',
    send: 'Enviar',
    skip: 'Terminar sem dar um motivo',
    expected: 'Em comparação com o que você esperava, como foi?',
    expectations: ['Pior', 'Como esperava', 'Melhor'],
    thanks: 'Obrigado.',
    reached: 'Sua resposta chegou à equipe.',
    anotherStep: 'Avaliar outra parte',
    whichStep: 'Sobre o que você quer falar?',
    noSteps: 'Ainda não há nada para avaliar aqui.',
    privacy: 'Sem nome, sem conta, sem cookies. Por favor, não escreva dados pessoais.',
    language: 'Idioma',
    closed: 'Este formulário está encerrado.',
    closedMore: 'Obrigado pelo seu tempo. Não estamos mais recebendo respostas aqui.',
    unknown: 'Este formulário não está aqui.',
    unknownMore: 'O link pode estar errado ou ter sido substituído. Peça um novo a quem o enviou.',
    tooFast: 'Isso foi muito rápido. Por favor, toque mais uma vez.',
    tooOld: 'Esta página ficou aberta por muito tempo. Por favor, escolha de novo.',
    tooMany: 'Muitas respostas acabaram de chegar desta rede. Tente novamente em um minuto.',
    failed: 'Não foi possível salvar nada agora. Tente novamente em um minuto.',
    leaveEmpty: 'Deixe isto vazio',
  },
  ar: {
    question: {
      csat: 'كيف كانت تجربتك مع «{step}»؟',
      nps: 'بعد «{step}»، ما مدى احتمال أن توصي بنا صديقًا أو زميلًا؟',
      ces: 'ما مدى سهولة «{step}» بالنسبة إليك؟',
    },
    ends: {
      csat: ['سيئة جدًا', 'جيدة جدًا'],
      nps: ['غير محتمل إطلاقًا', 'محتمل جدًا'],
      ces: ['صعب جدًا', 'سهل جدًا'],
    },
    faces: ['سيئة جدًا', 'سيئة', 'مقبولة', 'جيدة', 'جيدة جدًا'],
    point: '{n} من {high}',
    twoTaps: 'لمسة واحدة للتقييم، وأخرى لذكر السبب.',
    saved: 'تم حفظ تقييمك.',
    change: 'المس رقمًا آخر لتغييره.',
    why: 'ما السبب وراء ذلك؟',
    reasons: ['وقت الانتظار', 'المعلومات', 'الموظفون', 'النتيجة', 'السعر', 'شيء آخر'],
    tapOne: 'المس خيارًا لإرساله.',
    orWrite: 'أو اكتب بضع كلمات',
    send: 'إرسال',
    skip: 'إنهاء دون ذكر سبب',
    expected: 'مقارنةً بما كنت تتوقعه، كيف كانت؟',
    expectations: ['أسوأ', 'كما توقعت', 'أفضل'],
    thanks: 'شكرًا لك.',
    reached: 'وصلت إجابتك إلى الفريق.',
    anotherStep: 'قيّم جزءًا آخر',
    whichStep: 'عمّ تريد أن تخبرنا؟',
    noSteps: 'لا يوجد هنا ما يمكن تقييمه بعد.',
    privacy: 'بلا اسم، بلا حساب، بلا ملفات تعريف ارتباط. يُرجى عدم كتابة معلومات شخصية.',
    language: 'اللغة',
    closed: 'هذا النموذج مغلق.',
    closedMore: 'شكرًا على وقتك. لم تعد الإجابات تُجمع هنا.',
    unknown: 'هذا النموذج غير موجود هنا.',
    unknownMore: 'ربما كُتب الرابط بشكل خاطئ أو تم استبداله. اطلب رابطًا جديدًا ممن أرسله إليك.',
    tooFast: 'كان ذلك سريعًا جدًا. يُرجى اللمس مرة أخرى.',
    tooOld: 'بقيت هذه الصفحة مفتوحة مدة طويلة. يُرجى الاختيار من جديد.',
    tooMany: 'وصلت للتو إجابات كثيرة من هذه الشبكة. يُرجى المحاولة بعد دقيقة.',
    failed: 'تعذّر حفظ أي شيء الآن. يُرجى المحاولة بعد دقيقة.',
    leaveEmpty: 'اترك هذا فارغًا',
  },
}
