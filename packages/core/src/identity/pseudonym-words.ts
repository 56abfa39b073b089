/**
 * The words pseudonyms are made of: two lists of 64 nouns a language, from landscapes, weather, light, plants, cloth,
 * stone and things of a house. Left out are people and given names, animals, food, judgements, religion, politics,
 * brands and illness, colours that are said of skin, whatever could be read as a way to hurt oneself, and what means
 * something unkind in another of the languages.
 *
 * 64 × 64 gives 4,096 pairs. The odds that any two voices of one thread meet in the same pair: 5 voices 0.24 %,
 * 10 voices 1.1 %, 25 voices 7.1 %, 50 voices 26 %, 76 voices one in two. A third word then tells them apart.
 *
 * Order and length are part of what a name is derived from: changing a list renames every voice of its language.
 */
export interface PseudonymWords {
  first: readonly string[];
  second: readonly string[];
}

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

const en: PseudonymWords = {
  first: list(`
    Meadow Harbour Garden Orchard Forest Valley Hillside Coast Island Lagoon Lake Stream Woodland Heath Moss
    Bracken Clover Lichen Reed Birch Elm Alder Larch Spruce Lavender Mint Thyme Bramble Cotton Linen Velvet Copper
    Silver Marble Granite Cobalt Indigo Morning Evening Noon Twilight Sunrise Moonlight Starlight Daylight Breeze
    Cloud Hedge Drizzle Snow Frost Dew Winter Cottage Attic Porch Kitchen Library Market Village Prairie Dune Fjord
    Pine
  `),
  second: list(`
    Lantern Pebble Kettle Teapot Mug Saucer Basket Blanket Cushion Pillow Quilt Scarf Mitten Button Ribbon Spool
    Loom Bench Table Chair Stool Shelf Cupboard Drawer Doorway Gate Path Trail Lane Boat Canoe Sail Oar Anchor
    Buoy Lighthouse Compass Notebook Pencil Bookmark Envelope Postcard Parcel Easel Paintbrush Mosaic Tile Chime
    Flute Cello Fiddle Piano Melody Clock Kite Puzzle Umbrella Driftwood Acorn Leaf Petal Sapling Trellis Vase
  `),
};

const de: PseudonymWords = {
  first: list(`
    Wiese Hafen Garten Wald Tal Hügel Küste Insel Lagune See Bach Moos Farn Klee Flechte Schilf Birke Ulme Erle
    Lärche Fichte Kiefer Weide Ahorn Espe Lavendel Minze Thymian Ginster Leinen Samt Kupfer Silber Marmor Granit
    Kobalt Indigo Morgen Abend Mittag Dämmerung Mondlicht Tageslicht Brise Wolke Nebel Niesel Schnee Raureif
    Winter Hütte Veranda Küche Bibliothek Markt Dorf Prärie Düne Fjord Strand Terrasse Teich Ufer Lichtung
  `),
  second: list(`
    Laterne Kiesel Kessel Teekanne Becher Untertasse Korb Decke Kissen Polster Schal Handschuh Knopf Schleife
    Spule Webstuhl Bank Tisch Stuhl Hocker Regal Schrank Schublade Türbogen Pfad Weg Boot Kanu Segel Ruder Anker
    Boje Leuchtturm Kompass Heft Bleistift Lesezeichen Umschlag Postkarte Paket Staffelei Pinsel Mosaik Fliese
    Flöte Cello Geige Klavier Melodie Uhr Puzzle Regenschirm Treibholz Zapfen Blatt Blüte Setzling Spalier Vase
    Krug Schale Murmel Globus Hängematte
  `),
};

/** Written as a construct: the second word is definite, as in “a lamp of the stars”. Without diacritics. */
const ar: PseudonymWords = {
  first: list(`
    حديقة مرج مرفأ بستان غابة وادي تلة ساحل جزيرة بحيرة جدول نبع واحة شاطئ سهل مصباح فانوس إبريق فنجان سلة وسادة
    بطانية وشاح شريط مقعد طاولة كرسي رف خزانة بوابة درب ممر زورق شراع مجداف مرساة بوصلة خريطة دفتر قلم بطاقة فرشاة
    لوحة فسيفساء ناي لحن ساعة مظلة غصن برعم شتلة مزهرية نافورة أرجوحة حصاة غيمة قطرة شعاع باقة ستارة مكتبة قرية
    حقل كوخ
  `),
  second: list(`
    النعناع الزعتر الخزامى البنفسج النرجس الصفصاف الصنوبر البلوط الدردار القصب البرسيم السرخس الطحلب الصباح المساء
    الظهيرة الغروب الشروق النجوم الغيوم المطر الثلج الضباب النسيم الشتاء الصيف الخريف الشمس الرمل الرخام الغرانيت
    النحاس الفضة الكهرمان الخزف الفخار الخشب القطن الكتان الصوف المخمل الورق الزعفران القرفة الليمون اللوز
    السنديان القيقب البتولا البابونج الأقحوان الزنبق اللبلاب الجبال الينابيع الأمواج الأفق الأصيل الشفق الألوان
    الموسيقى الهواء النهار الحكايات
  `),
};

const LISTS: ReadonlyMap<string, PseudonymWords> = new Map(Object.entries({ en, de, ar }));

/** The languages lists are shipped in. */
export const PSEUDONYM_LANGS: readonly string[] = [...LISTS.keys()];

/** The lists of a BCP 47 tag's language; English where none is shipped. */
export const wordsFor = (lang: string): PseudonymWords => LISTS.get(lang.toLowerCase().split('-')[0] as string) ?? en;
