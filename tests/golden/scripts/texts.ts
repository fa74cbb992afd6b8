// Texts of the world for pictures and tests: for each script a sentence of a journey and what is hard in it.
export const TEXTS = {
  arabic: [
    'يتصل العميل بمركز الخدمة للإبلاغ عن عطل في مكيف الهواء (41 °C)',
    'رقم الطلب ORDER-4711 تم تأكيده في ٢١ نوفمبر',
    'لا إله، السَّلامُ عَلَيْكُم',
  ],
  chinese: ['客户致电服务中心，报告空调故障并等待技术人员上门维修。（预计48小时）', '订单 ABC-123 已确认'],
  emoji: ['Waiting 😀 for the 👩‍👩‍👧 family 🇮🇳 👍🏽 1️⃣ ❤️ ☎ ✂️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 done ✅', '🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥'],
  german: [
    'Kundenzufriedenheitsbefragungsauswertung',
    'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz und Kunden\u00adzufriedenheit',
    'Die Kundin schildert denselben Fehler zum dritten Mal, wartet auf einen Rückruf, der nie kommt, ruft wieder an, wird verbunden, wartet, schildert ihn noch einmal, bekommt eine Nummer, verliert sie, sucht sie, findet sie, gibt sie durch, wartet auf das Ersatzteil, das bestellt ist, aber nicht geliefert wird.',
  ],
  gujarati: ['ગ્રાહક એર કંડિશનરની ખામીની જાણ કરે છે અને ટેકનિશિયનની રાહ જુએ છે', 'ક્ષતિગ્રસ્ત ભાગ ૨ દિવસમાં બદલાય છે, ₹1,200'],
  hebrew: [
    'הלקוח מתקשר למוקד השירות כדי לדווח על תקלה במזגן (גרסה 2.1)',
    'מספר הזמנה ABC-123 אושר בתאריך 21.11.2026',
    'שָׁלוֹם',
  ],
  hindi: [
    'एयर कंडीशनर की मरम्मत के लिए ग्राहक सेवा केंद्र को क्षतिग्रस्त पुर्ज़े की सूचना देता है (41 °C)',
    'तकनीशियन पहली मुलाक़ात में शिकायत समझता है, Part No. 4711 मँगवाता है।',
    'क्या मेरा ऑर्डर पक्का हुआ?',
  ],
  japanese: [
    'お客様がサービスセンターに電話し、エアコンの故障を報告して、技術者の訪問を待っています。',
    '「注文番号：ＡＢＣ１２３」ｶﾀｶﾅ 直接',
  ],
  korean: ['고객이 서비스 센터에 전화하여 에어컨 고장을 신고하고 기술자 방문을 기다립니다.', '주문번호 ABC-123 확인됨'],
  thai: ['ลูกค้าโทรแจ้งศูนย์บริการว่าเครื่องปรับอากาศเสียและรอช่างเทคนิคมาที่บ้าน', 'น้ำ ที่นี่ กี่บาท ฿120'],
  controls: ['abc\u202edef (x) ghi', 'bell\u0007 tab\there \u2066open', 'after it', 'W'.repeat(120)],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Script = keyof typeof TEXTS
export const SCRIPTS = Object.keys(TEXTS) as Script[]
