import { strict as assert } from 'node:assert';
import { languageOf } from '../../../../src/core/lint/text/language';
import { linesOf } from '../../../../src/core/lint/text/lines';

type Language = ReturnType<typeof languageOf>;

describe('the language of a text', () => {
  const cases: [what: string, language: Language, ...texts: string[]][] = [
    [
      'English',
      'en',
      'After nine years at the front desk I am moving towards data. Which tool would you learn first?',
      'Looking for advice from people who have moved into clinical data work.',
      'Ex-barista. Now SQL. Which of these two would you pick?',
      'Endless energy. Boundless drive. ❤️✔️⚡️\nAim: Regional Sales Manager, Leeds or Hull.',
      'Result-oriented, dynamic professional, eight years logistics experience, team leader, fast learner, certified ' +
        'manager, notice period immediate, location Pune, Nashik, Mumbai.',
    ],
    [
      'German',
      'other',
      'Nach neun Jahren an der Rezeption suche ich eine neue Stelle. Womit würdet ihr anfangen?',
      'Im März hat das Hotel geschlossen, in dem ich gearbeitet habe.',
    ],
    [
      'French',
      'other',
      "Après neuf ans à la réception, je cherche un poste d'analyste. Par quoi commenceriez-vous ?",
      'Mon hôtel a fermé en mars et je change de métier.',
    ],
    [
      'Spanish',
      'other',
      'Después de nueve años en la recepción busco un puesto de analista. ¿Por dónde empezaríais?',
      'El hotel cerró en marzo y ahora estudio programación.',
    ],
    [
      'Portuguese',
      'other',
      'Depois de nove anos na recepção, procuro uma vaga de analista. Por onde vocês começariam?',
      'O hotel fechou em março e agora estou estudando dados.',
    ],
    [
      'Italian',
      'other',
      'Dopo nove anni alla reception cerco un posto da analista. Da dove comincereste?',
      "L'albergo ha chiuso a marzo e adesso studio informatica.",
    ],
    [
      'Dutch',
      'other',
      'Na negen jaar aan de receptie zoek ik een baan als analist. Waar zouden jullie beginnen?',
      'In maart is het hotel gesloten en nu leer ik programmeren.',
    ],
    [
      'Swedish',
      'other',
      'Efter nio år i receptionen söker jag ett jobb som analytiker. Var skulle ni börja?',
      'Hotellet stängde i mars och nu läser jag programmering.',
    ],
    [
      'Polish',
      'other',
      'Po dziewięciu latach w recepcji szukam pracy jako analityk. Od czego byście zaczęli?',
      'Hotel zamknięto w marcu i teraz uczę się programowania.',
    ],
    [
      'Turkish',
      'other',
      'Dokuz yıl resepsiyonda çalıştıktan sonra analist olarak bir iş arıyorum. Siz nereden başlardınız?',
      'Otel mart ayında kapandı ve şimdi programlama öğreniyorum.',
    ],
    ['Russian', 'other', 'После девяти лет на ресепшене ищу работу аналитиком.', 'С чего бы вы начали?'],
    ['Arabic', 'other', 'بعد تسع سنوات في الاستقبال أبحث عن عمل كمحلل بيانات.'],
    ['Japanese', 'other', 'ホテルのフロントで9年働きました。今、データ分析の仕事を探しています。'],
    ['hard to tell from very few words', 'unknown', '', 'Clinical Data Analyst', 'Danke!', '🙂 2026 #Tag'],
  ];
  for (const [what, language, ...texts] of cases)
    for (const text of texts) {
      it(`is ${what}: ${JSON.stringify(text.slice(0, 60))}`, () => {
        assert.equal(languageOf(linesOf(text).map(({ line }) => line)), language);
      });
    }
});
