import type {AboutPages, AboutWords} from "./about-english.ts";

/** The pages about the site in Welsh: drafts, as in `welsh.ts`. */
export const aboutWelsh: AboutPages = {
  method: {
    title: "Sut y cyfrifir ac y bernir ffigurau",
    lead: "Beth sydd y tu ôl i bob rhif ar y tudalennau hyn, a beth na all yr un ohonynt ei ddweud.",
    parts: [
      {
        id: "counted",
        title: "Wedi'i gyfrif o resi",
        text: [
          "Cyfrifir ffigur gan ymholiad o'r ffeiliau a gyflenwodd heddlu neu adran. Mae ei dudalen yn enwi'r ffeiliau, yn rhoi eu holion bysedd ac yn dangos yr ymholiad.",
          "Nid oes ffigur i gyfnod na chedwir yn gyfan. Byddai mis coll yn edrych fel gostyngiad.",
          "Talgrynnir gwerth unwaith, lle y'i hargreffir. Cyfrifir cyfrannau a newidiadau o gyfrifon cyfan.",
        ],
      },
      {
        id: "verdicts",
        title: "Tair dyfarniad ar newid",
        text: [
          "Yn fwy nag y byddai siawns yn ei esbonio: mae'r cyfwng 95% cyfan ar un ochr i ddim newid. Anaml y byddai proses gyson yn symud mor bell ar ei phen ei hun.",
          "Ni ellir ei wahaniaethu oddi wrth siawns: mae'r cyfwng yn cynnwys dim newid. Nid yw'n dweud na newidiodd dim.",
          "Ni ellir ei farnu: nid oes ffigur cynharach, newidiodd y diffiniad, mae misoedd ar goll, neu mae rhy ychydig i ddweud. Rhoddir y rheswm bob tro.",
          "Profir cyfrifon â dull Poisson amodol union, neu quasi-Poisson lle mae'r misoedd yn dangos bod digwyddiadau'n clystyru; cyfrannau â dull sgôr Newcombe. Nid yw dyfarniad byth yn dweud beth achosodd newid.",
        ],
      },
      {
        id: "intervals",
        title: "O ran siawns yn unig",
        text: [
          "Yr ystod wrth ochr ffigur yw lle y gallai fod pe bai'r un broses yn rhedeg eto, 95 gwaith mewn 100: dull Poisson union neu ddull Byar ar gyfer cyfrifon, dull Wilson ar gyfer cyfrannau. Cyfrifir yr hyn a gyfrifir yn gyfan: amrywiad yr hyn sy'n digwydd ydyw, nid gwall cyfrif.",
        ],
      },
      {
        id: "series",
        title: "Fesul mis",
        text: [
          "Darllenir cyfres o ddeuddeg pwynt neu fwy ers newid diwethaf y diffiniad gan siart XmR: ei chymedr, a'r terfynau y byddai siawns yn unig yn ei chadw o'u mewn.",
          "Mae pwynt y tu allan i'r terfynau, saith ar un ochr i'r cymedr, saith sy'n codi neu'n gostwng y naill ar ôl y llall, neu ddau o dri ymhell o'r cymedr yn fwy nag y byddai siawns yn ei esbonio.",
        ],
      },
      {
        id: "comparing",
        title: "Wrth ochr heddluoedd eraill",
        text: [
          "Ni osodir cyfrifon byth ochr yn ochr: mae mwy mewn lleoedd mwy. Gwneir hynny â chyfraddau a chyfrannau, lle y cedwir deg heddlu neu fwy am yr un cyfnod o'r un math o dabl.",
          "Gadewir Dinas Llundain allan o gyfraddau ar gyfer y bobl sy'n byw yno: ychydig sydd, a daw llawer mwy i weithio.",
          "Rheswm i ofyn yw bod yn uwch neu'n is. Mae lleoedd yn wahanol o ran oedran, incwm, tai a sut y maent yn cofnodi.",
        ],
      },
      {
        id: "small",
        title: "Beth a gedwir yn ôl",
        text: [
          "Lle y gallai cyfrif bach ddatgelu rhywbeth am berson fe'i hatelir, ac felly hefyd unrhyw rif arall y gellid ei gyfrifo ohono. Ysgrifennir wedi'i atal fel geiriau, byth fel sero na chysylltnod.",
        ],
      },
    ],
  },
  glossary: {title: "Geirfa", lead: "Ystyr geiriau'r tudalennau hyn.", parts: []},
  data: {
    title: "Catalog data",
    lead: "Popeth a gyhoeddir yma fel data. Ffolder o ffeiliau mewn cyfeiriad nad yw'n newid yw pob rhyddhad.",
    parts: [],
  },
  recompute: {
    title: "Cyfrifwch ef eich hun",
    lead: "Nid oes rhaid i chi ymddiried yn y tudalennau hyn. Gall unrhyw un wirio pob rhyddhad, ar ei beiriant ei hun, hebom ni.",
    parts: [
      {
        id: "seal",
        title: "Na newidiwyd dim",
        text: [
          "Cymerwch ffolder gyfan rhyddhad. Mae'r ffeil release.sha256 yn rhestru olion bysedd pob ffeil arall. Mae hyn yn eu gwirio i gyd, ag offeryn sydd ar y rhan fwyaf o beiriannau:",
        ],
      },
      {
        id: "sums",
        title: "Bod y symiau'n gywir",
        text: [
          "Mae figures.json yn dal y ddau rif cyfan y tu ôl i bob cyfran a chyfradd, a'r misoedd y tu ôl i bob cyfrif; mae'r ffolder data/ yn dal yr un peth fel CSV. Rhannwch nhw eto, neu:",
        ],
      },
      {
        id: "rows",
        title: "Bod y cyfrifon yn gywir",
        text: [
          "Saif yr ymholiad y tu ôl i bob ffigur ar dudalen ei fesur ac yn figures.json. Gall pwy bynnag sy'n dal yr un ffeiliau, fel y dengys eu SHA-256, ei redeg eto, a rhaid iddo gyfrif yr un peth. Mae swyddfa'r corff ei hun yn gwneud hynny â:",
        ],
      },
      {
        id: "cite",
        title: "I ddyfynnu ffigur",
        text: [
          "Enwch y corff, y datganiad, y rhyddhad a'r diwrnod y'i llofnodwyd, a rhowch gyfeiriad y rhyddhad ei hun. Nid yw rhyddhad byth yn cael ei newid: rhyddhad newydd yw cywiriad, ac erys yr hen un.",
        ],
      },
    ],
  },
  accessibility: {
    title: "Datganiad hygyrchedd",
    lead: "Bwriedir y tudalennau hyn i bawb. Fe'u gwneir i fodloni Canllawiau Hygyrchedd Cynnwys Gwe 2.2 ar lefel AA.",
    parts: [
      {
        id: "can",
        title: "Beth y dylech allu ei wneud",
        text: [
          "Darllen pob tudalen â thestun ddwywaith ei faint ac ar sgrin 320 picsel o led heb sgrolio i'r ochr; mae tabl llydan yn sgrolio o'i fewn ei hun.",
          "Mynd i bobman â bysellfwrdd yn unig, a gweld ble rydych chi.",
          "Darllen pob ffigur fel testun. Mae gan siartiau bennawd, disgrifiad mewn geiriau a thabl â'r un rhifau. Nid oes ystyr yn dibynnu ar liw.",
          "Darllen popeth â sgriptiau wedi'u diffodd, mewn lliwiau golau neu dywyll, mewn lliwiau gorfodol, ac ar bapur.",
        ],
      },
      {
        id: "not",
        title: "Beth nad yw eto fel y dylai fod",
        text: [
          "Nid oes neb sy'n defnyddio darllenydd sgrin bob dydd wedi profi'r tudalennau hyn eto.",
          "Saif diffiniadau, enwau a datganiadau yn yr iaith y cyhoeddodd y corff nhw. Nid yw siaradwr wedi gwirio Cymraeg y tudalennau o'u cwmpas lle mae tudalen yn dweud hynny.",
          "Ar gyfer pobl sy'n darllen SQL y mae'r ymholiadau. Dywedir mewn geiriau wrth eu hochr beth mae pob un yn ei gyfrif.",
        ],
      },
      {
        id: "tested",
        title: "Sut y'i profwyd",
        text: [
          "Mae'r rhaglen sy'n gwneud y tudalennau hyn yn agor pob math o dudalen mewn porwr, yn y ddwy iaith, yn olau ac yn dywyll, ar ffôn ac wrth ddesg, ac yn rhedeg gwiriadau axe o WCAG 2.2 AA arni. Mae'n methu os ceir un peth.",
        ],
      },
      {
        id: "tell",
        title: "Dywedwch wrthym",
        text: [
          "Os na allwch ddarllen rhywbeth, dywedwch wrth y corff y mae ei enw ar ben y dudalen; rhaid iddo ateb. Os na wna, gall y Gwasanaeth Cynghori a Chefnogi Cydraddoldeb helpu; mae'n gweithredu dros y Comisiwn Cydraddoldeb a Hawliau Dynol, sy'n gorfodi rheoliadau hygyrchedd 2018.",
        ],
      },
    ],
  },
};

export const aboutWordsWelsh: AboutWords = {
  glossaryTerms: [
    {term: "Amcangyfrif o gyfwng", means: "Yr ystod y gallai rhif fod ynddi o ran siawns yn unig, 95 gwaith mewn 100."},
    {
      term: "Ardal",
      means:
        "Darn o dir a adwaenir wrth god swyddogol, megis ardal heddlu. Sefydliad yw heddlu; ei ardal yw'r tir y mae'n ei blismona.",
    },
    {
      term: "Bwlch",
      means:
        "Geiriau yn lle ffigur nad yw yno, megis wedi'i atal neu anghyflawn. Byth yn wag, yn gysylltnod nac yn sero.",
    },
    {
      term: "Cwmpas",
      means: "Pa fisoedd o ba gyflenwr a gedwir. Mae sero gwirioneddol gan fis a gwmpesir heb ddynladdiad.",
    },
    {
      term: "Cyfradd",
      means: "Cyfrif am bob cynifer o bobl sy'n byw yno, fel y gellir gosod lleoedd mwy a llai ochr yn ochr.",
    },
    {
      term: "Cywiriad",
      means:
        "Rhyddhad newydd am fod yr un diwethaf yn anghywir. Mae'n dweud beth oedd yn anghywir a phryd y canfuwyd hynny.",
    },
    {
      term: "Dyfarniad",
      means:
        "Beth mae newid yn ei ddweud wrthym: yn fwy nag y byddai siawns yn ei esbonio, na ellir ei wahaniaethu oddi wrth siawns, neu na ellir ei farnu.",
    },
    {term: "Dyfynnwyd", means: "Rhif a gymerwyd o ddogfen a enwir, heb ei gyfrif yma."},
    {
      term: "Diwygiad",
      means:
        "Ffigur cyhoeddedig a newidiodd yn ddiweddarach, am i gofnodion gael eu cywiro neu i drosedd gael ei hailddosbarthu.",
    },
    {
      term: "Ffigur",
      means:
        "Mesur ar gyfer un ardal ac un cyfnod: ei werth, neu pam nad oes un, gyda phopeth sydd ei angen i'w gyfrif eto.",
    },
    {
      term: "Menter",
      means:
        "Rhywbeth a wnaed ynghylch blaenoriaeth: ymgyrch heddlu, partneriaeth, ymyriad, uned, ymgyrch, cyllid, adeiladau.",
    },
    {term: "Mesur", means: "Beth a gyfrifir: pa droseddau neu ddigwyddiadau, o ba resi, yn ôl pa ddiffiniad."},
    {
      term: "Newid",
      means: "Y symudiad rhwng dau werth: mewn nifer, mewn canran, neu, rhwng dwy gyfran, mewn pwyntiau canran.",
    },
    {
      term: "Pwyntiau canran",
      means: "Y gwahaniaeth rhwng dwy gyfran. O 40% i 50% mae 10 pwynt canran, a chwarter yn fwy.",
    },
    {
      term: "Rhyddhad",
      means: "Datganiad wedi'i lofnodi fel y'i cyhoeddwyd, gyda'i ddata, mewn cyfeiriad nad yw'n newid.",
    },
    {
      term: "Siawns",
      means:
        "Mae'r hyn sy'n digwydd yn amrywio o fis i fis er na newidiodd dim. Ni ellir gwahaniaethu newid o fewn yr amrywiad hwnnw oddi wrtho.",
    },
  ],
  sourcesOf: "Ffeiliau y cyfrifwyd ffigurau ohonynt",
  datasetFiles: "Data pob rhyddhad",
  sourceUsed: "Defnyddiwyd ar gyfer",
  measuresCount: (count) => `${count} mesur`,
  searchTitle: "Chwilio",
  searchLead: "Pob tudalen, yn ôl ei theitl. Teipiwch air i gulhau'r rhestr, lle y caniateir sgriptiau.",
  searchLabel: "Chwilio'r tudalennau",
  lostTitle: "Nid oes tudalen o'r fath",
  lostLead:
    "Mae tudalennau rhyddhad yn cadw eu cyfeiriad am byth, felly efallai y camdeipiwyd y cyfeiriad. Dyma'r ffyrdd ymlaen:",
  bodiesSearch: "Rhestrir tudalennau un corff ar ei dudalen chwilio ei hun.",
};
