"""Events in French, Spanish, German, Arabic, Russian and Ukrainian: one sentence a case, the real gazetteer and language files."""

from __future__ import annotations

import re

import pytest

from geomap import languages, pipeline
from geomap.events.taxonomy import classes
from geomap.read import from_text

TYPES = [
    ("fr", "Nous exhortons les parties à épargner les civils.", "REQUEST"),
    ("fr", "Un convoi de quinze camions a franchi lundi le poste-frontière d'Adré.", "AID"),
    ("fr", "Trois motos et une maison ont été brûlées à Mamove.", "Looting/property destruction"),
    ("fr", "Des habitants ont pris le chemin de Butembo.", "Other"),
    ("fr", "Les rebelles sont entrés mardi soir dans Uvira.", "Non-state actor overtakes territory"),
    ("fr", "Un drone a tiré deux missiles sur une voiture à Tyr.", "Air/drone strike"),
    ("fr", "Une bombe artisanale avait également été découverte à Jos.", "Disrupted weapons use"),
    ("fr", "Les rebelles se sont emparés lundi d'un navire.", "Looting/property destruction"),
    ("fr", "Les forces loyalistes ont lancé samedi une opération pour reprendre Syrte.", "Armed clash"),
    ("fr", "Une attaque a coûté la vie à dix soldats.", "Armed clash"),
    ("fr", "Le village a été vidé après des opérations aériennes.", "Air/drone strike"),
    ("fr", "Des affrontements entre manifestants et policiers ont éclaté à Bagdad.", "Violent demonstration"),
    ("fr", "Rome accueillera bientôt une nouvelle série de négociations.", "CONSULT"),
    ("fr", "La milice a contraint des milliers de villageois à se réfugier au Tchad.", "Other"),
    ("fr", "Le départ des combattants a commencé à Bambari.", "Non-violent transfer of territory"),
    ("fr", "Le président promet de réprimer les émeutiers.", "THREATEN"),
    ("fr", "Une foule a convergé vers le parlement.", "Peaceful protest"),
    ("fr", "L'opposition s'élève contre la loi.", "ACCUSE"),
    ("fr", "L'alliance a décidé de « suspendre la coopération ».", "SANCTION"),
    ("fr", "L'armée annonce la reprise de deux localités au nord.", "Government regains territory"),
    ("fr", "Des bandits ont pris d'assaut un marché à Bunia.", "Attack"),
    ("fr", "Trois suspects ont été capturés à Gao.", "Arrests"),
    ("fr", "Les combattants ont contraint plus de 3 000 habitants à fuir.", "Other"),
    ("fr", "Mardi, le gouvernement avait prolongé d'un mois l'état d'urgence.", "Other"),
    ("fr", "La gendarmerie a saisi à Ansongo trois fusils, une grenade et deux mines artisanales.", "Disrupted weapons use"),
    ("fr", "L'armée a intercepté à Djanet, lors d'un contrôle, onze orpailleurs.", "Arrests"),
    ("fr", "La frappe a détruit un dépôt de munitions à Nara.", "Air/drone strike"),
    ("fr", "La province est tombée après que l'armée a repris Ménaka.", "Government regains territory"),
    ("fr", "Le bastion des insurgés est tombé dimanche.", "Non-state actor overtakes territory"),
    ("fr", "Les rebelles avaient visé lundi le camp de Bourem.", "Armed clash"),
    ("fr", "Une réunion des ministres se tient à Nairobi.", "CONSULT"),
    ("fr", "L'ONU avait remis en août deux bases.", "Non-violent transfer of territory"),
    ("fr", "Le conflit déclenché il y a dix ans a fait cent mille morts.", "Armed clash"),
    ("fr", "Le ministère accuse la milice.", "ACCUSE"),
    ("es", "Un ataque aéreo alcanzó un mercado en Alepo.", "Air/drone strike"),
    ("es", "Hombres armados secuestraron a diez estudiantes en Kaduna.", "Abduction/forced disappearance"),
    ("es", "Miles de personas protestaron en Caracas.", "Peaceful protest"),
    ("es", "Rusia acusa a Ucrania.", "ACCUSE"),
    ("es", "El Ejército ucraniano asegura haber liberado varias localidades en Járkov.", "Government regains territory"),
    ("es", "El Gobierno ordenó la salida de los diplomáticos de siete países.", "SANCTION"),
    ("es", "Los manifestantes derribaron en Coro una estatua.", "Looting/property destruction"),
    ("es", "Llegó a Puerto Príncipe un contingente de 200 policías.", "MOBILIZE"),
    ("es", "El Ejército respondió luego de que los rebeldes bombardearan Goma.", "Shelling/artillery/missile attack"),
    ("es", "Desde que la junta detuviera al alcalde, la ciudad espera.", "Arrests"),
    ("es", "Un bombero amenazado fue ejecutado a balazos.", "Attack"),
    ("es", "El Gobierno y los rebeldes firmaron el 4 de mayo en Oslo una declaración conjunta.", "Agreement"),
    ("es", "Un terrorista suicida atacó una mezquita en Peshawar.", "Suicide bomb"),
    ("es", "El acuerdo entre las partes se firmó en Bogotá.", "Agreement"),
    ("es", "Un cohete se abatió sobre la embajada en Bagdad.", "Shelling/artillery/missile attack"),
    ("es", "El Ejército anunció que la ciudad de Palma había sido liberada.", "Government regains territory"),
    ("es", "El ministro confirmó el aplazamiento del diálogo con los rebeldes.", "SANCTION"),
    ("es", "Ocho cohetes lanzados desde el Líbano cayeron este domingo en Haifa.", "Shelling/artillery/missile attack"),
    ("es", "Las tropas han expulsado a los insurgentes.", "Government regains territory"),
    ("es", "La guerra en el Yemen, que estalló en marzo de 2015, ha causado diez mil muertos.", "Attack"),
    ("de", "Bei einem Luftangriff auf Aleppo starben drei Menschen.", "Air/drone strike"),
    ("de", "Rebellen eroberten die Stadt Goma.", "Non-state actor overtakes territory"),
    ("de", "Die Polizei nahm in Minsk viele Demonstranten fest.", "Arrests"),
    ("de", "Der Minister lehnte das Angebot ab.", "REJECT"),
    ("ar", "قصفت المدفعية مدينة الفاشر.", "Shelling/artillery/missile attack"),
    ("ar", "واندلعت اشتباكات في عدن.", "Armed clash"),
    ("ar", "تظاهر الآلاف في بغداد.", "Peaceful protest"),
    ("ar", "شنّت مقاتلات التحالف ثلاث غارات على صنعاء.", "Air/drone strike"),
    ("ar", "أطلق مسلحون مجهولون من سيارة مسرعة النار في بغداد.", "Attack"),
    ("ar", "ألقت قوة من جهاز المخابرات القبض على ثلاثة أشخاص في كركوك.", "Arrests"),
    ("ar", "أضرم محتجون غاضبون النار في إطارات في بيروت.", "Violent demonstration"),
    ("ar", "حضّت فرنسا على التهدئة.", "REQUEST"),
    ("ar", "اغتنم المسلحون سيارتين قرب غاو.", "Looting/property destruction"),
    ("ar", "أغلق محتجون جسرا في بغداد.", "Other"),
    ("ar", "سقطت قنبلتان على قرية في راخين.", "Air/drone strike"),
    ("ar", "تمكن الجيش الصومالي من السيطرة على بلدة جوهر.", "Government regains territory"),
    ("ar", "أضاف مجلس الأمن زعيم الحركة إلى لائحة العقوبات.", "SANCTION"),
    ("ar", "سقط عشرة جنود رهائن في أيدي المتمردين قرب كالي.", "Abduction/forced disappearance"),
    ("ar", "قنص مسلحون جنديين في بنغازي.", "Armed clash"),
    ("ar", "نزع الجيش فتيل قنبلة في كركوك.", "Disrupted weapons use"),
    ("ar", "طردت الشرطة مقاتلي الحركة من قندوز.", "Government regains territory"),
    ("ar", "تبادلت الشرطة إطلاق النار مع أفراد عصابة في كركوك.", "Armed clash"),
    ("ar", "شن الجيش عملية لطرد المسلحين من غاو.", "Armed clash"),
    ("ar", "أطلق الجيش نيران المدفعية على بلدة سومي.", "Shelling/artillery/missile attack"),
    ("ar", "أصيب رجلان في تفجير وقع فجر اليوم في كابول.", "Remote explosive/landmine/IED"),
    ("ar", "نجا قاض من محاولة اغتيال في عدن.", "Attack"),
    ("ar", "انفجر مخزن بعد هجوم بشاحنة مفخخة في كالي.", "Remote explosive/landmine/IED"),
    # what stands in quotation marks is read as if it did not
    ("ar", 'أعلنت وزارة الصحة أن "قنبلة ألقاها الجيش من مسيّرة" أصابت رجلا في صور.', "Air/drone strike"),
    ("en", "Both sides agreed to an “unconditional” ceasefire in Goma.", "Agreement"),
    ("en", "Rebel gunners fired at the government positions near Goma.", "Armed clash"),
    ("en", "Five levies personnel died in an armed attack on their check post in Quetta.", "Armed clash"),
    ("en", "Federal forces took Goma on Monday.", "Government regains territory"),
    ("en", "Militants attacked and burned a police station in Turbat.", "Armed clash"),
    ("en", "Peacekeepers destroyed one of their bases near Goma.", "Armed clash"),
    ("en", "Clashes broke out in Goma along the route of the march.", "Violent demonstration"),
    ("en", "The army fired 90 times at the villages around Goma.", "Shelling/artillery/missile attack"),
    ("en", "Planes dropped 12 guided aerial bombs on Goma.", "Air/drone strike"),
    ("en", "The two sides signed a seven-day ceasefire in Goma.", "Agreement"),
    ("en", "The army suspended its assault on Goma for Eid.", "Agreement"),
    ("en", "Marchers flooded the streets of Goma.", "Peaceful protest"),
    ("en", "The gunmen left Goma at nightfall with twenty hostages.", "Abduction/forced disappearance"),
    ("en", "Canberra said it would send two patrol planes to Goma.", "MOBILIZE"),
    ("en", "Goma fell on Monday.", "Non-state actor overtakes territory"),
    ("en", "The two presidents agreed to turn Idlib into a demilitarised zone.", "Agreement"),
    ("en", "Delhi and Islamabad charged each other with breaching the truce.", "ACCUSE"),
    ("en", "Ankara has flown about 2,000 Syrian fighters to Tripoli.", "MOBILIZE"),
    ("en", "Tribesmen shut the oil terminals of Ras Lanuf.", "Other"),
    ("en", "A raid that killed about 20 rebel fighters set Goma on edge.", "Armed clash"),
    ("en", "A bomb hidden in a flower pot was triggered by a mobile phone in Goma.", "Remote explosive/landmine/IED"),
    # the press leaves the hamza out
    ("ar", "اغتيل ضابط في اربيل.", "Attack"),
    ("ar", "اعلنت السلطات اعتقال عشرة اشخاص في تونس.", "Arrests"),
    # a crowd riots, and force is used against it
    ("de", "In Quito griffen Demonstranten eine Polizeiwache an.", "Violent demonstration"),
    ("de", "Bei Zusammenstößen am Rande einer Kundgebung in Goma starben drei Menschen.", "Violent demonstration"),
    ("de", "Vermummte zündeten in Quito mehrere Reifen an.", "Violent demonstration"),
    ("de", "Soldaten schossen in Goma ohne jede Warnung auf unbewaffnete Demonstranten.", "Excessive force against protesters"),
    ("de", "Ein Mann hat in Goma mit einem Gewehr um sich geschossen.", "Attack"),
    ("de", "Der Gouverneur ist zurückgetreten.", "CONCEDE"),
    ("de", "In Goma haben Demonstranten am Morgen eine Schule gestürmt.", "Violent demonstration"),
    ("ar", "أحرق متظاهرون مقر الحزب في بيروت.", "Violent demonstration"),
    ("ar", "قتل خمسة متظاهرين برصاص الأمن في بيروت.", "Excessive force against protesters"),
    ("ar", "دخل وقف إطلاق النار حيز التنفيذ في غزة.", "Agreement"),
    ("ar", "أعلن الوالي التوصل إلى هدنة في الفاشر.", "Agreement"),
    ("ar", "قال الجيش إن مقاتلاته ضربت رتلا قرب كيدال.", "Air/drone strike"),
    ("ar", "أغار لصوص ماشية على قرية قرب جوبا.", "Attack"),
    ("ar", "دمر التحالف موقعا عسكريا في محافظة الجوف.", "Shelling/artillery/missile attack"),
    ("ar", "دخل متمردو الحركة، بعد الظهر، إلى مدينة بوكافو.", "Non-state actor overtakes territory"),
    ("ar", "خرج الآلاف مساء الجمعة إلى شوارع تونس.", "Peaceful protest"),
    ("ar", "فجر انتحاري نفسه داخل مسجد في قندهار.", "Suicide bomb"),
    ("ar", "عثر السكان على جثث خمسة رجال قرب كركوك.", "Attack"),
    ("ru", "Войска обстреляли Харьков.", "Shelling/artillery/missile attack"),
    ("ru", "В Минске задержали журналиста.", "Arrests"),
    ("ru", "Стороны договорились о перемирии.", "Agreement"),
    ("ru", "На рынке в Мосуле взорвал себя смертник.", "Suicide bomb"),
    ("ru", "Во двор дома в Белгороде упал беспилотник.", "Air/drone strike"),
    ("ru", "Полиция открыла стрельбу по участникам шествия.", "Excessive force against protesters"),
    ("uk", "У Багдаді внаслідок підриву смертника постраждали перехожі.", "Suicide bomb"),
    ("uk", "На подвір'я в Сумах впав шахед.", "Air/drone strike"),
    ("uk", "Силовики відкрили стрілянину по учасниках ходи.", "Excessive force against protesters"),
    ("uk", "Військові звільнили Ізюм.", "Government regains territory"),
    ("uk", "У Києві пролунали вибухи.", "Remote explosive/landmine/IED"),
    ("uk", "Київ закликав до переговорів.", "REQUEST"),
    ("uk", "Мадрид пообіцяв шість установок.", "AID"),
    # what was done besides
    ("ru", "Боевики ушли из Гомы, похитив двадцать детей.", "Abduction/forced disappearance"),
    ("ru", "Они уехали, сжёгши два дома в Гоме.", "Looting/property destruction"),
    ("uk", "Бойовики пішли з Гоми, викравши двадцять дітей.", "Abduction/forced disappearance"),
    ("uk", "Війська просунулися на північ, захопивши місто Ізюм.", "Non-state actor overtakes territory"),
    ("uk", "Ворог запустив по Україні 187 дронів.", "Air/drone strike"),
    ("ru", "Насилие вынудило тысячи людей бежать из Гомы.", "Other"),
]

OTHER_SENSES = [
    ("en", "The senator suffered a heart attack on Monday."),
    ("en", "The minister took Goma's mayor to court."),
    ("en", "He did not know how many suspects had been arrested in Goma."),
    ("en", "The number of attacks in the province has decreased."),
    ("en", "Rallies and protests are banned in Goma."),
    ("en", "He spoke of nine men accused of treason."),
    ("en", "He spoke of a plan to stage attacks on Goma."),
    ("en", "They were carrying looted food."),
    ("en", "Such gangs often attack villages near Goma."),
    ("en", "Goma fears gangs who raid villages, killing herders."),
    ("en", "He chairs a body that monitors and verifies the truce."),
    ("en", "She studied earlier rounds of peace talks."),
    ("en", "Sirens warning of incoming missiles went off in Haifa."),
    ("en", "Police were dispatched to the scene in Goma."),
    ("en", "The two companies are locked in a price war and a legal battle."),
    ("en", "Critics bombarded the ministry with questions."),
    ("en", "He withdrew from the race and withdrew his bill."),
    ("en", "The minister was fired on Friday."),
    ("en", "The striker attacked down the left and fired a shot in the Premier League match."),
    ("en", "Sales exploded last year amid a population explosion."),
    ("en", "The film captured the imagination of the public."),
    ("en", "Workers at the airport went on strike."),
    ("en", "The bank raided its reserves."),
    ("en", "Rain fell on the surrounding villages, residents who had fled told reporters."),
    ("en", "The order was withdrawn by the court."),
    ("en", "The border crosses contested territory."),
    ("en", "Officials saw the army unit deployed there; guards shot into the air."),
    ("en", "She captured the gold medal in a battle for the title."),
    ("fr", "Il a été victime d'une attaque cardiaque."),
    ("fr", "Les maires accusés de complicité attendent leur procès."),
    ("fr", "Le procès des putschistes a repris lundi à Kinshasa."),
    ("fr", "Une délégation emmenée par le ministre a visité Goma."),
    ("fr", "La nuit est tombée sur Gao, et des soldats déployés dans la ville patrouillent."),
    ("fr", "La police disposait de grenades assourdissantes et d'un système de missiles."),
    ("fr", "L'évêque a prié pour la paix."),
    ("fr", "Le témoin a refusé de donner son nom et a demandé à garder l'anonymat."),
    ("fr", "Les corps ont été atrocement brûlés, et la foule s'est dispersée."),
    ("fr", "Les secousses sismiques ont fait cent morts à Homs."),
    ("fr", "Le pire est à craindre si des villages sans défense étaient attaqués."),
    ("fr", "Il est chargé de la propagande et vit dans la peur des attaques."),
    ("fr", "En signe de protestation, les élus ont démissionné après la chute de débris."),
    ("fr", "La guerre des prix fait rage entre les supermarchés."),
    ("fr", "L'information a été livrée lors d'une conférence de presse à l'hôtel."),
    ("fr", "Le colonel salue la vigilance des habitants."),
    ("fr", "La loi a été violée à plusieurs reprises."),
    ("fr", "Le maire a déploré la mort de son voisin."),
    ("fr", "« Personne ne nous écoute », a déploré M. Traoré."),
    ("fr", "Le conflit a repris près du lac."),
    ("fr", "L'équipe a traité le dossier."),
    ("fr", "Le malade est dans un état critique."),
    ("fr", "Des camions ont quitté le marché."),
    ("fr", "La situation est déjà critique."),
    ("fr", "De la fumée s'élève au-dessus du port."),
    ("fr", "Les visiteurs traversent le pont pour se rendre à l'ambassade."),
    ("fr", "Le chantier a été interrompu."),
    ("fr", "Des véhicules anti-émeutes stationnaient devant le tribunal."),
    ("fr", "Un groupe appelé la Brigade du Nord patrouille."),
    ("fr", "Ces récits ont été fournis par des survivants."),
    ("fr", "Les journalistes ont bombardé le ministre de questions."),
    ("fr", "La bataille judiciaire se poursuit."),
    ("fr", "L'explosion démographique inquiète la ville."),
    ("fr", "Il a repris ses études à Paris."),
    ("fr", "Le combat contre la pauvreté continue."),
    ("es", "Sufrió un ataque de pánico en el avión."),
    ("es", "La explosión demográfica preocupa a la ciudad."),
    ("es", "El grupo está respaldado por Ruanda."),
    ("es", "La guerrilla presumía de sus acciones ofensivas."),
    ("es", "El acto se retrasó por la falta de acuerdo entre los delegados."),
    ("es", "Las autoridades le retuvieron el pasaporte en el aeropuerto."),
    ("es", "Los heridos requirieron atención médica."),
    ("es", "La lucha nunca se detuvo."),
    ("es", "El sospechoso huyó en dirección a la frontera."),
    ("es", "Las tropas recuperaron 45 cuerpos en la playa."),
    ("es", "El portavoz expresó su preocupación durante una conversación telefónica con Efe."),
    ("en", "Displacement."),
    ("en", "Ten men broke out in song."),
    ("en", "The law provides for arrests."),
    ("en", "The occupied territories are arid."),
    ("en", "Lamps were installed, and she was named best player."),
    ("en", "The attack was led by the striker."),
    ("en", "The army has new attack helicopters."),
    ("en", "Relief convoys are stranded."),
    ("en", "No casualties were reported."),
    ("es", "Los periodistas bombardearon de preguntas al ministro."),
    ("es", "La batalla legal continúa."),
    ("es", "Sin embargo, la oficina sigue abierta."),
    ("es", "El grupo llamado Los Lobos tiene nuevos jefes."),
    ("es", "Dos de los fallecidos eran menores de edad."),
    ("es", "Tienen dos días para marcharse de Lima."),
    ("es", "Trabajan para lograr la liberación de los presos."),
    ("es", "Se suspendieron las clases en toda la región."),
    ("es", "El auto en el que se movilizaban era rojo."),
    ("es", "Hubo violaciones de los derechos humanos."),
    ("es", "Se registraron 14 lluvias en la zona."),
    ("es", "Los soldados desfilaron por la plaza."),
    ("es", "Los agentes tomaron posiciones en las esquinas."),
    ("es", "El centro de privación de libertad tiene 300 internos."),
    ("es", "Las familias de los detenidos esperan noticias."),
    ("es", "Llevaban fusiles y granadas de fragmentación."),
    ("es", "Un ataque al corazón acabó con su vida."),
    ("es", "La lucha contra la pobreza y la guerra de precios."),
    ("es", "Los sancionados guardaron silencio."),
    ("es", "Las bandas que controlan los cultivos se disputan las rutas."),
    ("es", "El líder asumió el poder hace ocho meses."),
    ("es", "Las milicias se desplazaban en motocicletas robadas."),
    ("es", "El portavoz lo explicó en conferencia de prensa."),
    ("es", "Cinco de ellos tienen antecedentes penales por homicidio."),
    ("es", "Este tipo de ataques es frecuente en la región más golpeada por el conflicto."),
    ("es", "La misión, desplegada en el país, busca a varios desaparecidos."),
    ("es", "Un vecino que pidió el anonimato mostró el techo destrozado."),
    ("es", "El convoy fue detenido en la carretera."),
    ("es", "El hospital recibió a más de 100 personas sin ayuda humanitaria."),
    ("es", "Fue un duro golpe para la banda, que había pedido un rescate."),
    ("es", "Los vecinos limitan sus desplazamientos y no se descarta nada."),
    ("es", "La Conferencia Episcopal guardó silencio."),
    ("es", "Los generales se han desplazado al lugar de los hechos."),
    ("es", "Manifestantes que respaldan al alcalde, con orden de captura, enfrentan una acusación penal."),
    ("es", "El rey expresó su solidaridad con las víctimas."),
    ("es", "Las tropas evacuaron a los militares heridos."),
    ("es", "No está claro si habrá esfuerzos de alto el fuego."),
    ("es", "El gobernador descartó la presencia de extranjeros, según denunció un vecino."),
    ("es", "La comarca sigue en estado de emergencia y dos pasajeros siguen desaparecidos."),
    ("es", "Las dos familias reclaman el territorio de la isla."),
    ("es", "El conflicto que ya dejó 5.000 muertos cumple diez años."),
    ("es", "Los vecinos se dispersaron: la colina está ocupada por bandas."),
    ("es", "La guerra en el Cáucaso estalló cuando nadie la esperaba, y el ministro tomaba protesta."),
    ("es", "Los mediadores hablaron de una propuesta de alto el fuego."),
    ("es", "Los presos, recluidos en dos pabellones, no comentaron la cifra de muertos en la guerra."),
    ("de", "Er erlitt einen Herzanfall."),
    ("de", "Der Preiskampf im Handel geht weiter."),
    ("de", "Die Abgeordneten bombardierten den Minister mit Fragen."),
    ("de", "Die juristische Schlacht geht weiter."),
    ("de", "Die Bevölkerungsexplosion ist ein Problem."),
    ("de", "Der Wahlkampf beginnt."),
    ("de", "Sie saßen wegen Mordes, Entführung und Plünderung ein."),
    ("de", "Die Miliz, die seit Jahren gegen die Armee kämpft, schwieg."),
    ("de", "Die Beamten stellten ihn mit Unterstützung der Nachbarn."),
    ("de", "Die Wächter wollten die Lage wieder unter Kontrolle bringen."),
    ("de", "Sie kämpfen gegen die Armut."),
    ("de", "Die Beamten setzten den Mann außer Gefecht."),
    ("de", "Das Militär äußerte sich nicht zu den Vorwürfen."),
    ("de", "Das Land will den Terrorismus weiter bekämpfen."),
    ("de", "Von den Entführten fehlte eine Nachricht."),
    ("de", "Mehrere Flughäfen stellten vorübergehend den Betrieb ein."),
    ("de", "Die entmachtete Regierungschefin schweigt."),
    ("de", "Die Bande lebt von Einnahmen aus dem Drogenhandel."),
    ("de", "Unklar ist, ob die Familien vertrieben wurden."),
    ("de", "17.000 Blauhelme sind derzeit in dem Land stationiert."),
    ("de", "Fotos der beiden verschleppten Helfer wurden veröffentlicht."),
    ("de", "In Mali verüben Milizen immer wieder Anschläge."),
    ("de", "Hilfsgüter erreichen die Stadt Goma nicht."),
    ("de", "Ein überstürzter Abzug könne der Armee in Goma schaden, weil ein Rückzug zum Chaos führen würde."),
    ("ru", "У него случился сердечный приступ."),
    ("ru", "Взрыв популярности сериала удивил критиков."),
    ("ru", "Судебная битва продолжается."),
    ("ru", "Ценовая битва супермаркетов продолжается."),
    ("ru", "Борьба с коррупцией продолжается."),
    ("ru", "Взрыв смеха раздался в зале."),
    ("ru", "Раненая получила медицинскую помощь на месте."),
    ("ru", "На складе хранились взрывоопасные вещества."),
    ("ru", "Район входит в зону деэскалации и находится под контролем армии."),
    ("ru", "Данные о пострадавших уточняются."),
    ("ru", "Жители окружающих деревень ждут дождя."),
    ("ru", "Родные похищенных школьников собрали деньги."),
    ("ru", "Люди из его окружения молчат."),
    ("ru", "Пострадавшим на месте оказывают помощь."),
    ("ru", "В регионе введён план «Перехват»."),
    ("uk", "Сторони кажуть про дотримання умов перемир'я."),
    ("uk", "В ув'язнених були гранати й ножі."),
    ("ru", "Делегация покинула столицу."),
    ("ru", "Группа готова отпустить заложников."),
    ("uk", "Про це стало відомо в ході слухань."),
    ("uk", "Даних про бої в Куп'янську немає."),
    ("ru", "Группировки подтвердили готовность соблюдать режим прекращения огня."),
    ("ru", "Пакет мер представят для общественного обсуждения."),
    ("uk", "Родини викрадених шахтарів чекають звісток."),
    ("uk", "Регіон потребує гуманітарної допомоги."),
    ("uk", "Тимчасово окупований Енергодар лишився без води."),
    ("uk", "Район входить до зони деескалації й перебуває під контролем армії."),
    ("uk", "Кількість жертв може зрости."),
    ("uk", "У нього стався серцевий напад."),
    ("uk", "Вибух популярності серіалу здивував критиків."),
    ("uk", "Судова битва триває."),
    ("uk", "Битва з корупцією триває."),
    ("uk", "Вибух сміху пролунав у залі."),
    ("ar", "أصيب بنوبة قلبية."),
    ("ar", "المعركة الانتخابية مستمرة."),
    ("ar", "معركة قانونية طويلة في المحكمة."),
    ("ar", "حرب الأسعار مستمرة."),
    ("ar", "هجوم إلكتروني على البنك."),
    ("ar", "إصابة خمسين شخصا بالكوليرا في عدن."),
    ("ar", "هاجم خبراء سياسة البنك."),
    ("ar", "انتهت المعركة قضائية."),
    ("ar", "يعمل في مركز التجنيد."),
    ("ar", "يحاول المتمردون منذ سنوات السيطرة على المدينة."),
    ("ar", "فتشت الشرطة بيوتا، وهي تبحث منذ الصباح عن المفقودين."),
    ("ar", "تسيطر الحركة على أجزاء من الإقليم."),
    ("ar", "هتف الشبان: يسقط الانقلاب."),
    ("ar", "كان الرجل صانع قنابل."),
    ("ar", "حضر ضابط من شرطة مكافحة الشغب."),
    ("ar", "تشهد المحافظة باستمرار هجمات لمجموعات متشددة."),
    ("ar", "عاد التلاميذ إلى أسرهم."),
    ("ar", "ألقت مروحيات منشورات على درعا."),
    ("ar", "روى الرجل القصة في اتصال هاتفي مع قناة محلية."),
    ("ar", "يقدم مخيم العمدة للنزوح وجبات يومية."),
    ("ar", "أعلن رقم هاتف للطوارئ."),
    ("ar", "انتهت حرب أودت بحياة آلاف."),
    ("ar", "لا يستبعد الخبراء ذلك."),
]


def events(text, language, gazetteer):
    return pipeline.extract(from_text(text, id="d1", source="test", language=language, published="2022-05-10"), gazetteer).events


@pytest.mark.parametrize(("language", "text", "sub_event_type"), TYPES)
def test_a_trigger_tells_the_type(language, text, sub_event_type, gazetteer):
    assert sub_event_type in [each.sub_event_type for each in events(text, language, gazetteer)]


@pytest.mark.parametrize(("language", "text"), OTHER_SENSES)
def test_another_sense_of_the_word_is_no_event(language, text, gazetteer):
    assert not events(text, language, gazetteer)


@pytest.mark.parametrize(
    ("language", "text", "types"),
    [
        ("es", "La ONU exige la retirada de las tropas.", ["REQUEST"]),
        ("fr", "La Cedeao a condamné ces violences et appelé à une réunion d'urgence à Abuja.", ["ACCUSE", "REQUEST"]),
        ("es", "El presidente suspendió los diálogos con la guerrilla.", ["SANCTION"]),
        ("es", "Las partes hablarán de un intercambio de prisioneros y detenidos.", ["Agreement"]),
        ("es", "El Ejército mató a veinte civiles en Merawi, denunció la oposición.", ["Attack"]),
        ("de", "Die Vereinten Nationen fordern eine Waffenruhe.", ["REQUEST"]),
        ("de", "Bei Goma lieferten sich beide Seiten am Morgen heftige Gefechte.", ["Armed clash"]),
        ("de", "Regierungstruppen haben die Stadt Goma eingenommen.", ["Government regains territory"]),
        ("de", "Die Polizei nahm in Goma mehr als 140 Menschen in Gewahrsam.", ["Arrests"]),
        ("de", "In Goma trauerten sie um die getöteten Kinder.", []),
        ("de", "Die Opposition hat den vollständigen Abzug der Truppen gefordert.", ["REQUEST"]),
        ("de", "Die UNO hat beide Seiten zu einer Waffenruhe in Goma aufgerufen.", ["REQUEST"]),
        ("de", "Bei Gesprächen in Genf hat die EU Hilfe gefordert.", ["CONSULT", "REQUEST"]),
        ("de", "Die Friedensverhandlungen wurden im Herbst abgebrochen.", ["SANCTION"]),
        ("de", "In Goma kamen bei einem Luftangriff zehn Menschen ums Leben.", ["Air/drone strike"]),
        ("de", "In Saraqib hat das Regime Giftgas eingesetzt.", ["Chemical weapon"]),
        ("de", "Flugzeuge haben bei der belagerten Stadt Aleppo einen Konvoi mit Hilfsgütern bombardiert.", ["Air/drone strike"]),
        ("de", "Die Rebellen griffen Goma an, um dort zehn Gefangene zu töten.", ["Attack"]),
        ("de", "Die Armee griff Goma an, um weitere Angriffe auf Schiffe zu verhindern.", ["Attack"]),
        ("de", "Die Rebellen werfen der Armee vor, die Waffenruhe an drei Stellen verletzt zu haben.", ["ACCUSE"]),
        ("de", "Die Polizei rückte in Goma an, um zwei Anführer festzunehmen.", []),
        ("de", "Am Montag wurde in Kairo eine Waffenruhe für Goma vereinbart.", ["Agreement"]),
        ("de", "Bei Goma haben sich Milizen schwere Gefechte mit Truppen der Armee geliefert.", ["Armed clash"]),
        ("de", "Die Regierung hob am Montag den Ausnahmezustand und die Ausgangssperre in Quito auf.", ["CONCEDE"]),
        ("de", "In Basra wurde das Protestlager in der Nacht aufgelöst.", ["Protest with intervention"]),
        ("de", "Bei Goma wurde ein Trupp der Helfer überfallen.", ["Attack"]),
        ("de", "Eine Gruppe hat die Verantwortung für den Anschlag in Kabul übernommen.", ["Attack"]),
        ("de", "Am Montag schlossen sich in Bagdad Hunderte den Protesten an.", ["Peaceful protest"]),
        ("de", "Die Rebellen weisen die Darstellung der Armee aber zurück.", ["REJECT"]),
        ("de", "Örtliche Medien sprachen von einem Unfall.", []),
        ("de", "Die Ärzte sprachen in einem Brief von leeren Lagern.", []),
        ("de", "Am Sonntag forderten Hunderte Demonstranten in Bamako den Abzug der Truppen.", ["Peaceful protest"]),
        ("de", "In Tiflis verlangten am Abend Zehntausende Menschen die Freilassung der Studenten.", ["Peaceful protest"]),
        ("de", "Bewaffnete hatten die Moschee in Goma umstellt und das Feuer auf die Betenden eröffnet.", ["Attack"]),
        ("de", "Vereinbarungen zum Handel wurden mehrfach gebrochen.", []),
        ("de", "Die Armee begann bei Goma eine Offensive zur Rückeroberung des Flughafens.", ["Armed clash"]),
        ("de", "Mali hat das Bündnis im Januar verlassen.", ["SANCTION"]),
        ("de", "Der Anschlag auf den Markt in Goma hat Tote und Verletzte gefordert.", ["Attack"]),
        ("de", "Beide Seiten haben sich bei Gesprächen in Kairo auf eine Waffenruhe geeinigt.", ["CONSULT", "Agreement"]),
        ("de", "Frankreich hat sich zur Lieferung von Waffen bereit erklärt.", ["CONCEDE"]),
        ("de", "In Mali sind am Montag 200 Soldaten eingetroffen.", ["MOBILIZE"]),
        ("de", "Der Sicherheitsrat hat die Mission in Haiti genehmigt.", ["SUPPORT"]),
        ("de", "Die Minister beraten am Montag in Brüssel über neue Sanktionen.", ["CONSULT"]),
        ("de", "Er forderte die Regierung auf, mit den Rebellen zu verhandeln.", ["REQUEST"]),
        ("de", "Die Rebellen hatten mit der Einnahme der Hauptstadt gedroht.", ["THREATEN"]),
        ("de", "Trotz der Waffenruhe wurde in Goma gekämpft.", ["Armed clash"]),
        ("de", "Berlin liefert der Ukraine weitere Flugabwehrsysteme.", ["AID"]),
        ("de", "Mehrere Hundert Polizisten aus Kenia landeten in Port-au-Prince.", ["MOBILIZE"]),
        ("de", "Unter den Toten seien auch neun Helfer.", []),
        ("de", "Bei Zusammenstößen zwischen Anwohnern und der Polizei in Goma brannten Reifen.", ["Violent demonstration"]),
        ("en", "Paris suspended military aid to Niger.", ["SANCTION"]),
        ("en", "Tehran denied sending weapons to Sanaa.", ["REJECT"]),
        ("en", "The town council was accused of treason.", ["ACCUSE"]),
        ("en", "Thousands joined a rally denouncing the new law in Lima.", ["Peaceful protest"]),
        ("en", "A first truce, declared in March, has failed.", ["Agreement"]),
        ("ar", "هددت أنقرة بالرد بعد تفجير انتحاري.", ["THREATEN", "Suicide bomb"]),
        ("ar", "وقع انفجار في كويتا. ثم نددت الحكومة بالهجوم.", ["Remote explosive/landmine/IED", "ACCUSE"]),
        ("ar", "طالبت فرنسا بوقف كامل وغير مشروط لإطلاق النار.", ["REQUEST"]),
        ("ar", "دعت فرنسا، عقب قمة في بروكسل، إلى وقف إطلاق النار في غزة.", ["REQUEST", "CONSULT"]),
        ("ar", "سيطر الجيش على مدينة بارا دون قتال.", ["Government regains territory"]),
        ("ar", "انسحبت موسكو يوم الاثنين من اتفاق الحبوب.", ["REJECT"]),
        ("en", "Moscow denied the shelling of Kharkiv.", ["REJECT", "Shelling/artillery/missile attack"]),
        ("ru", "Бои шли вопреки призывам ООН к немедленному прекращению огня.", ["Armed clash"]),
        # what talks are about
        ("en", "Talks on a truce, the withdrawal of troops and an exchange of prisoners began in Cairo.", ["CONSULT"]),
        ("fr", "Des pourparlers sur une trêve, le retrait des troupes et un échange de prisonniers ont débuté au Caire.", ["CONSULT"]),
        ("es", "En El Cairo se negocia un alto el fuego, la retirada de las tropas y un canje de prisioneros.", ["CONSULT"]),
        ("de", "In Kairo begannen Gespräche über eine Waffenruhe, den Abzug der Truppen und einen Gefangenenaustausch.", ["CONSULT"]),
        ("ru", "В Каире обсудили прекращение огня, обмен пленными и вывод войск.", ["CONSULT"]),
        ("uk", "У Каїрі почалися переговори про обмін полоненими та виведення військ.", ["CONSULT"]),
        # an aim, and what is only meant to be done
        ("ru", "Террористы обстреляли базу в Гао, чтобы освободить заложников.", ["Shelling/artillery/missile attack"]),
        ("uk", "Мирні мешканці не хотіли, щоб їхні будинки були зруйновані.", []),
        ("ru", "Движение говорило о готовности отпустить заложников и сложить оружие.", []),
        ("uk", "Військові почали обстрілювати Омдурман.", ["Shelling/artillery/missile attack"]),
        ("uk", "У неділю делегації проведуть переговори в Ер-Ріяді про обмін полоненими.", ["CONSULT"]),
        ("uk", "Лідери домовилися зупинити удари по енергетиці.", ["AGREE"]),
        ("ru", "Коалиция прекратила наносить авиаудары по Йемену.", []),
        # who supports whom, and where somebody speaks
        ("ru", "Повстанцы, которых поддерживает Руанда, захватили Саке.", ["Non-state actor overtakes territory"]),
        ("ru", "Президент, выступая на конференции, осудил переворот в Нигере.", ["ACCUSE"]),
        # how many nobody knows, and what is said in general
        ("ru", "МВД не сообщило о количестве пострадавших.", []),
        ("uk", "Атаки бойовиків на школи почастішали.", []),
        ("uk", "Невідомо, скільки школярів захопили бойовики.", ["Abduction/forced disappearance"]),
        ("ru", "МАГАТЭ сообщило о взрывах возле Курской АЭС.", ["Remote explosive/landmine/IED"]),
    ],
)
def test_what_is_only_asked_for_or_stopped_is_no_event_of_its_own(language, text, types, gazetteer):
    assert [each.sub_event_type for each in events(text, language, gazetteer)] == types


ROLES = [
    # nobody is accused whom the text does not accuse
    ("en", "At least 480 people have been killed in Darfur in the conflict between the RSF and the army.", []),
    ("fr", "Dix civils ont été tués au Darfour dans le conflit entre les FSR et l'armée.", [("civils", "recipient")]),
    ("fr", "L'enlèvement de trois jeunes humanitaires à Kidal inquiète.", [("humanitaires", "recipient")]),
    (
        "fr",
        "Des combats ont opposé jeudi et vendredi les forces de sécurité à des rebelles du M23.",
        [("forces de sécurité", "side_a"), ("rebelles du M23", "side_b")],
    ),
    ("fr", "Les FSR ont pilonné Nyala dimanche, faisant sept morts.", [("FSR", "actor")]),
    ("es", "Colombia rompió relaciones con Israel.", [("Colombia", "actor"), ("Israel", "recipient")]),
    ("es", "Hubo otro ataque de presuntos yihadistas en Djibo.", [("yihadistas", "actor")]),
    ("es", "Cientos de manifestantes se concentraron en Lima.", [("manifestantes", "actor")]),
    ("es", "La liberación de rehenes en Gaza se produjo el lunes.", [("rehenes", "recipient")]),
    ("de", "Russische Truppen haben Charkiw beschossen.", [("Russische Truppen", "actor")]),
    ("de", "Nachdem ein Konvoi Goma erreicht hatte, eröffneten Rebellen das Feuer.", [("Rebellen", "actor")]),
    ("de", "Männer eröffneten in Goma das Feuer.", [("Männer", "actor")]),
    ("ar", "قصفت قوات الدعم السريع مدينة الفاشر.", [("قوات الدعم السريع", "actor")]),
    ("ru", "Российские войска обстреляли Харьков.", [("Российские войска", "actor")]),
    ("uk", "Україна звинуватила Росію.", [("Україна", "actor"), ("Росію", "recipient")]),
]


@pytest.mark.parametrize(("language", "text", "roles"), ROLES)
def test_who_acts_and_who_suffers(language, text, roles, gazetteer):
    (event,) = events(text, language, gazetteer)
    assert [(each.name, each.role) for each in event.actors] == roles


COUNTS = [
    ("de", "Bei einem Überfall bei Goma starben nach Angaben der Armee am Samstag acht Soldaten.", ("killed", 8, 8, 8)),
    ("de", "Mindestens 20 Gäste sollen in Goma als Geiseln genommen worden sein.", ("detained", 20, 20, None)),
    ("de", "Die Angreifer drangen in das Dorf bei Goma ein und töteten zwölf Bauern.", ("killed", 12, 12, 12)),
    ("de", "Bei Angriffen auf zwei Kontrollposten in Goma starben neun Polizisten.", ("killed", 9, 9, 9)),
    ("de", "Der Anschlag auf den Markt in Kano kostete am Montag zwölf Menschen das Leben.", ("killed", 12, 12, 12)),
    ("de", "Bei Gefechten 30 Kilometer nördlich von Goma starben drei Soldaten.", ("killed", 3, 3, 3)),
    ("de", "Bei Gefechten um die Stadt, in der zwei Millionen Menschen leben, starben drei Soldaten.", ("killed", 3, 3, 3)),
    ("es", "Al menos siete soldados murieron en una emboscada.", ("killed", 7, 7, None)),
    ("es", "El Ejército abatió a quince terroristas.", ("killed", 15, 15, 15)),
    ("es", "Un ataque a mil 300 kilómetros de Lima dejó 2 mil 400 muertos.", ("killed", 2400, 2400, 2400)),
    ("de", "Mindestens fünf Menschen wurden getötet.", ("killed", 5, 5, None)),
    ("ru", "Погибли 12 человек.", ("killed", 12, 12, 12)),
    ("uk", "Загинули семеро людей.", ("killed", 7, 7, 7)),
    ("ar", "وأسفر القصف عن مقتل 12 مدنيا.", ("killed", 12, 12, 12)),
]


@pytest.mark.parametrize(("language", "text", "count"), COUNTS)
def test_people_are_counted(language, text, count, gazetteer):
    found = [(n.kind, n.best, n.low, n.high) for event in events(text, language, gazetteer) for n in event.numbers]
    assert found == [count]


def test_who_says_so_is_none_of_those_counted(gazetteer):
    told = events("Soldiers were killed in an ambush near Goma, a military official and a mayor said.", "en", gazetteer)
    assert [each.numbers for each in told] == [()]


@pytest.mark.parametrize("language", languages.codes())
def test_every_class_has_words_in_every_language(language):
    triggers = languages.load(language).events.triggers
    assert {name for name in classes() if name in triggers and (triggers[name].nouns or triggers[name].verbs)} == set(classes())


@pytest.mark.parametrize("language", languages.codes())
def test_every_trigger_can_begin_a_match(language):
    for name, words in languages.load(language).events.triggers.items():
        for pattern in (*words.nouns, *words.verbs):
            opening = re.match(r"\(([^()]*)\)\??", pattern)
            for start in opening[1].split("|") if opening else [pattern]:
                assert re.match(r"\w[\w'\u064b-\u0652 ]|\w$", start), (name, pattern)


@pytest.mark.parametrize(
    ("language", "text", "certainty", "day"),
    [
        ("de", "Bei Goma sollen am Montag 20 Menschen getötet worden sein.", "presumed", "2022-05-09"),
        ("de", "Die Armee will am Montag bei Goma drei Drohnen abgefangen haben.", "claimed", "2022-05-09"),
        ("de", "Der Sicherheitsrat berät am 12. Mai in New York.", "planned", "2022-05-12"),
        (
            "de",
            "Die UN werfen der Armee vor, am Montag in Goma mit vielen Soldaten auf dem Markt Menschen getötet zu haben.",
            "alleged",
            "2022-05-09",
        ),
        ("de", "Am selben Tag, dem 7. Mai, wurde in Goma ein Lehrer entführt.", "reported_fact", "2022-05-07"),
        ("es", "El lunes presuntos yihadistas atacaron Djibo.", "reported_fact", "2022-05-09"),
        ("es", "Los rebeldes tomaron el control de la base el 20 de diciembre.", "reported_fact", "2021-12-20"),
        ("es", "El lunes fue detenido en Lima el presunto cabecilla.", "reported_fact", "2022-05-09"),
        ("de", "Ein Treffen in Maskat wurde abgesagt.", "negated", None),
        ("de", "Bei Goma wird gekämpft.", "reported_fact", None),
        ("de", "Ruanda will nach Angaben aus der Hauptstadt 2.000 zusätzliche Soldaten entsenden.", "planned", None),
        ("de", "Die Außenminister beraten am Freitag in Brüssel über die Lage.", "planned", "2022-05-13"),
        ("de", "2008 hatten Rebellen Goma besetzt.", "reported_fact", "2008"),
        ("de", "Die Hilfe für Mali sei ausgesetzt, teilte das Ministerium am Montag mit.", "reported_fact", "2022-05-09"),
        ("de", "Rebellen hätten bei Goma einen Lehrer entführt, erklärte die Armee.", "claimed", None),
        ("de", "Die Rebellen haben erklärt, sie hätten am Montag einen Posten bei Goma gestürmt.", "claimed", "2022-05-09"),
        ("de", "Am Montag haben die Rebellen angekündigt, alle ihre Kämpfer aus Goma abzuziehen.", "announced", "2022-05-09"),
        ("de", "Von 18 Uhr bis 5 Uhr gilt in Goma eine Ausgangssperre.", "reported_fact", None),
        ("de", "Nachdem sich das Militär 2021 an die Macht geputscht hatte, blieb es in Goma ruhig.", "reported_fact", "2021"),
        ("de", "Das Militär in Bangui hatte 2013 die Regierung gestürzt.", "reported_fact", "2013"),
        ("de", "Der Sprecher sagte am Montag, bei Goma seien zehn Menschen erschossen worden.", "reported_fact", None),
        ("de", "Bei Goma seien zehn Menschen erschossen worden, teilte die Polizei am Montag in Bukavu mit.", "reported_fact", None),
        ("de", "Am Montag hat die Polizei, die in der Stadt Goma steht, die Schule gestürmt.", "reported_fact", "2022-05-09"),
        ("es", "El lunes, sujetos no identificados incendiaron dos camiones en Goma.", "reported_fact", "2022-05-09"),
        ("de", "Die Regierung wird das Abkommen unterzeichnen.", "planned", None),
        ("de", "In Goma könnten nach Angaben der Helfer bis zu 2.000 Familien von den Rebellen vertrieben werden.", "hypothetical", None),
        ("de", "In Goma ist ein Laden, den Soldaten geplündert haben sollen.", "presumed", None),
        ("de", "Amnesty wirft der Armee die Hinrichtung von zehn Menschen in Goma vor.", "alleged", None),
        ("de", "Aus Goma werden vermehrt Angriffe der Rebellen gezählt.", "reported_fact", None),
        ("de", "Bei Goma ist ein Posten, der aufgegeben werden soll.", "planned", None),
        ("de", "Die Armee meldete, bei Goma seien zwei Drohnen abgeschossen worden.", "claimed", None),
        ("de", "Die Armee hat bei Goma eine Drohne abgeschossen, die offenbar auf die Brücke zielte.", "reported_fact", None),
        ("de", "Die Einigung sieht vor, dass sich die Rebellen binnen zehn Tagen aus Goma zurückziehen.", "planned", None),
        ("de", "Eigentlich hätten die Minister beider Länder in Goma zusammenkommen sollen.", "negated", None),
        ("de", "Beide Seiten einigten sich in Goma zunächst nicht.", "negated", None),
        ("de", "Ruanda zog seine Truppen am Montag nicht aus Goma ab.", "negated", "2022-05-09"),
        ("de", "Laut Generalstab wurden bei Goma drei Angriffe abgewehrt.", "claimed", None),
        ("de", "Die Gespräche über eine Lösung sollen am Freitag in Goma fortgesetzt werden.", "planned", "2022-05-13"),
        ("de", "Zwei Tote soll am Montag ein Angriff auf eine Kirche in einem Ort bei Goma gefordert haben.", "presumed", "2022-05-09"),
        ("de", "Man habe bei Goma drei Lager beschossen, teilte ein Sprecher der Armee mit.", "claimed", None),
        ("de", "Bei Goma starben zehn Soldaten, wie der Minister auf einer Pressekonferenz am Montag bekannt gab.", "reported_fact", None),
        ("de", "In Goma war es der schwerste Angriff seit Mai 2021.", "reported_fact", None),
        ("de", "In Goma gab es Zusammenstöße wegen der Wahl vom 3. Mai.", "reported_fact", None),
        ("de", "Die Rebellen meldeten am Montag die Einnahme von Goma.", "claimed", None),
        ("de", "Die Rebellen gaben bekannt, bei Goma einen Hubschrauber abgeschossen zu haben.", "claimed", None),
        ("de", "Militärs hatten am Montag den seit 2021 amtierenden Präsidenten in Niamey festgesetzt.", "reported_fact", "2022-05-09"),
        ("de", "Am Montag beschuldigte Quito die Opposition, Plünderungen angestiftet zu haben.", "alleged", "2022-05-09"),
        ("de", "Kigali hat dies zurückgewiesen und umgekehrt Kongo Angriffe vorgeworfen.", "alleged", None),
        ("en", "Police on Monday said three people were killed in an attack in Goma.", "reported_fact", None),
        ("en", "The army confirmed in a statement on Monday an ambush in which three soldiers died.", "reported_fact", None),
        ("en", "Gunfire could still be heard in Goma on Monday.", "reported_fact", "2022-05-09"),
        ("en", "Houses were set on fire in Goma on Monday.", "reported_fact", "2022-05-09"),
        ("en", "The rebels, whom Kigali accuses Kinshasa of arming, seized the town of Goma.", "reported_fact", None),
        ("es", "Una delegación de la OEA llegará mañana a Lima.", "planned", "2022-05-11"),
        ("es", "Los rebeldes aseguraron el lunes que tomaron Goma.", "claimed", "2022-05-09"),
        ("es", "El Ejército informó de que sus tropas mataron a diez rebeldes en Goma.", "claimed", None),
        ("es", "El Gobierno decretó el toque de queda en Goma.", "reported_fact", None),
        ("es", "Nada se sabe del encuentro que mantendrán los ministros en Lima.", "planned", None),
        ("es", "El lunes los rebeldes intentaron atacar un cuartel en Goma.", "reported_fact", "2022-05-09"),
        ("es", "Se trató de un ataque coordinado contra Goma.", "reported_fact", None),
        ("es", "Sin embargo, instó a los vecinos de Goma a salir.", "reported_fact", None),
        ("es", "El grupo indicó que sus fuerzas han tomado el control de Goma.", "claimed", None),
        ("es", "La ONU denunció que los rebeldes mataron a diez aldeanos en Goma.", "alleged", None),
        ("es", "Los líderes avanzaban con planes para una ofensiva en Goma.", "planned", None),
        ("ar", "قال الجيش الأوكراني، في بيان مقتضب، إنه هاجم مطارا في كراسنودار الليلة الماضية.", "claimed", "2022-05-09"),
        ("ar", "قالت حركة الشباب، في بيان، إن عناصرها هاجموا قاعدة في كيسمايو.", "claimed", None),
        ("ar", "اكد الجيش الاوكراني انه هاجم مطارا في كراسنودار امس.", "claimed", "2022-05-09"),
        ("ar", "وقد تعرضت مدينة نيالا لقصف عنيف أمس.", "reported_fact", "2022-05-09"),
        ("ar", "قصفت المدفعية حلب بعد منتصف ليل الاثنين - الثلاثاء.", "reported_fact", "2022-05-10"),
        ("ar", "قتل خمسة في غارة على صور هي الأعنف منذ ثلاثة أسابيع.", "reported_fact", None),
        ("ar", "تظاهر المئات في بيروت قبل ساعات من جلسة البرلمان.", "reported_fact", None),
        ("ar", "منذ مساء الأحد يسود وقف لإطلاق النار عقب اشتباكات في طرابلس.", "reported_fact", None),
    ],
)
def test_hearsay_lies_behind_and_what_is_told_of_a_day_to_come_is_planned(language, text, certainty, day, gazetteer):
    event = events(text, language, gazetteer)[-1]
    assert (event.certainty, event.when.start) == (certainty, day)


@pytest.mark.parametrize(
    ("language", "text", "sub_event_type"),
    [
        ("en", "They attacked the port of Odessa with mortars.", "Shelling/artillery/missile attack"),
        ("de", "Sie griffen den Hafen von Odessa mit Drohnen an.", "Air/drone strike"),
        ("de", "Sie griffen den Hafen von Odessa mit Messern an.", "Attack"),
        ("de", "Sie griffen Odessa, die größte Stadt im Süden des Landes und Sitz der Flotte, in der Früh mit Messern an.", "Attack"),
        ("es", "Los rebeldes atacaron el puerto de Odesa con misiles.", "Shelling/artillery/missile attack"),
        ("ar", "هاجمت القوات ميناء أوديسا بطائرات مسيرة.", "Air/drone strike"),
        ("ar", "استهدف الحزب قاعدة قرب حيفا بسرب من المسيرات.", "Air/drone strike"),
        ("ar", "استهدف الحزب قاعدة قرب حيفا.", "Shelling/artillery/missile attack"),
        ("ar", "غارات استهدفت ميناء أوديسا.", "Air/drone strike"),
        ("uk", "Ворог вдарив по Ізюму КАБами.", "Air/drone strike"),
        ("ru", "Войска ударили по Изюму «Искандерами».", "Shelling/artillery/missile attack"),
        ("ar", "أطلقت القوات ليلا 472 مسيرة على أوديسا.", "Air/drone strike"),
    ],
)
def test_the_weapon_tells_the_class_of_an_attack(language, text, sub_event_type, gazetteer):
    assert [each.sub_event_type for each in events(text, language, gazetteer)] == [sub_event_type]


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("de", "In dem Dorf Al-Sireha im Sudan wurden 20 Menschen getötet.", "Al-Sireha"),
        ("de", "In Goma wurden nach Angaben von Ärzten zehn Menschen erschossen.", "Goma"),
        ("de", "Bei Stepowe in der Ukraine wurden zehn Menschen getötet.", "Stepowe"),
        ("de", "Der Iran ist weit. Im iranischen Saravan wurden zehn Menschen getötet.", "Saravan"),
        ("de", "Im Sudan liegt die Stadt Tawila. Tawila wurde am Montag angegriffen.", "Tawila"),
        ("de", "In Syrien wurden in Latakia, Banias und Dschabla zehn Menschen getötet.", "Latakia"),
        ("de", "Am Ufer des Dnipro nimmt der Beschuss zu.", "Dnipro"),
        ("es", "Los soldados huyeron a Bukavu, donde fueron atacados.", "Bukavu"),
        ("de", "In der Tigray-Region in Äthiopien wird gekämpft.", "Tigray"),
        ("de", "Bei Kämpfen in Nordsyrien starben zehn Soldaten.", "Nordsyrien"),
        ("de", "Am Montag gab es in und um Bukavu Beschuss.", "Bukavu"),
        ("de", "Die Armee hat im südlichen Libanon zehn Kämpfer getötet.", "südlichen Libanon"),
        ("de", "In Goma hat eine aus Nigeria stammende Gruppe zehn Menschen getötet.", "Goma"),
        ("de", "Soldaten aus Eritrea haben in Goma zehn Menschen getötet.", "Goma"),
        ("de", "In Goma wurden nach Darstellung der Regierung in Kinshasa zehn Menschen getötet.", "Goma"),
        ("de", "In Doha sprachen sie über die Provinz Nord-Kivu. Die Armee kämpft dort gegen Rebellen.", "Nord-Kivu"),
        ("de", "Ein Sprecher in Goma sagte, die Rebellen hätten in Bukavu zehn Menschen getötet.", "Bukavu"),
        ("ru", "Хуситы выпустили три ракеты в сторону Эйлата.", "Эйлата"),
        ("ru", "В Бейруте тревога. На улице Хамра прогремел взрыв.", "Бейруте"),
        ("ru", "В штате Борно введена тревога. Во вторник боевики убили в этом штате двадцать человек.", "Борно"),
        ("uk", "Хусити випустили три ракети у бік Ейлата.", "Ейлата"),
        ("ru", "В Каире начались переговоры о прекращении огня в секторе Газа.", "Каире"),
        ("uk", "У Каїрі розпочалися переговори про припинення вогню в Газі.", "Каїрі"),
        ("ru", "Боевики проникли на территорию Израиля из сектора Газа и напали на жителей.", "Израиля"),
    ],
)
def test_the_place_beside_a_unit_a_source_or_a_flight(language, text, place, gazetteer):
    event = events(text, language, gazetteer)[-1]
    assert event.label.endswith(f" – {place}") or place in event.label


@pytest.mark.parametrize(
    ("language", "text", "sub_event_type"),
    [
        ("uk", "Азербайджанські війська захопили Губадли.", "Government regains territory"),
        ("de", "Kongos Armee hat die Stadt Goma eingenommen.", "Government regains territory"),
        ("uk", "Азербайджанські війська захопили Єреван.", "Non-state actor overtakes territory"),
        ("ru", "Боевики «Талибана» освободили Кабул.", "Non-state actor overtakes territory"),
        ("ru", "Повстанцы вошли в Саке.", "Non-state actor overtakes territory"),
        ("uk", "Армія увійшла до Хартума.", "Government regains territory"),
    ],
)
def test_who_takes_a_town_tells_the_class(language, text, sub_event_type, gazetteer):
    assert [each.sub_event_type for each in events(text, language, gazetteer)] == [sub_event_type]


def test_what_happens_without_a_fight_happens(gazetteer):
    assert [each.certainty for each in events("Повстанцы без боя вошли в город Гома.", "ru", gazetteer)] == ["reported_fact"]


@pytest.mark.parametrize(
    ("language", "text", "certainty"),
    [
        ("fr", "L'armée a indiqué jeudi qu'elle avait bombardé Goma.", "claimed"),
        ("fr", "L'armée a annoncé, dans la nuit, sur les ondes, avoir repris Goma.", "claimed"),
        ("ru", "Войска заняли Нескучное. Об этом сообщает Минобороны.", "claimed"),
        ("en", "Turkish troops shelled Goma on Monday, the army said.", "claimed"),
        ("en", "Gunmen shelled Goma on Monday, the army said.", "reported_fact"),
        (
            "fr",
            "Un détachement de l'ANP a abattu deux terroristes à Bouira, a indiqué hier, le ministère de la Défense.",
            "claimed",
        ),
        ("fr", "Six terroristes ont été neutralisés à Tessalit, a indiqué l'état-major des armées.", "claimed"),
        ("fr", "La fouille s'est soldée par l'élimination de deux dangereux rebelles, affirme l'armée.", "claimed"),
        ("fr", "Des rebelles ont tué dix soldats à Gao, a indiqué l'état-major des armées.", "reported_fact"),
        ("fr", "Trois passeurs ont été arrêtés à Bouira, précise un communiqué du ministère de la Défense.", "claimed"),
        ("fr", "Dix soldats ont péri à Gao, précise le ministère de la Défense.", "reported_fact"),
        ("ru", "В Белгороде ранены двое. Об этом сообщает губернатор.", "reported_fact"),
        ("ru", "В ежедневной сводке также говорится, что авиация нанесла удары по складам.", "claimed"),
        ("uk", "Військові звільнили Роботине. Про це повідомляє Генштаб.", "claimed"),
        ("ru", "«Освобождён город Гао», — говорится в официальном telegram-канале Минобороны.", "claimed"),
    ],
)
def test_what_a_party_reports_in_a_bulletin_or_the_next_sentence_is_claimed(language, text, certainty, gazetteer):
    article = from_text(text, id="d1", source="test", language=language)
    assert pipeline.extract(article, gazetteer).events[0].certainty == certainty


@pytest.mark.parametrize(
    ("behind", "certainty"),
    [
        ("Sie hätten Häuser in Bukavu geplündert.", "alleged"),
        ("\n\nSoldaten hätten in Bukavu Häuser geplündert.", "alleged"),
        ("Milizen plünderten Häuser in Bukavu.", "reported_fact"),
        ("Am Montag protestierten Tausende in Bukavu, weil Häuser geplündert worden seien.", "reported_fact"),
    ],
)
def test_the_mood_of_a_verb_goes_on_with_what_somebody_claimed_or_laid_to_others_charge(behind, certainty, gazetteer):
    told = "Die Helfer werfen den Milizen ein Massaker in Goma vor."
    found = pipeline.extract(from_text(f"{told} {behind}", id="d1", source="test", language="de"), gazetteer).events
    assert [each.certainty for each in found][-1] == certainty


@pytest.mark.parametrize(
    ("behind", "certainty"),
    [
        ("L'armée turque a aussi détruit une casemate à Bouira.", "claimed"),
        ("Un camp a été démantelé à Bouira et dix rebelles ont été arrêtés, ajoute la même source.", "claimed"),
        ("Des habitants ont raconté que l'armée turque avait bombardé Bouira.", "reported_fact"),
        ("\n\nL'armée turque a bombardé Bouira.", "reported_fact"),
        ("\n\nL'armée turque a bombardé Bouira, conclut le communiqué.", "claimed"),
    ],
)
def test_a_party_that_told_of_its_own_deeds_goes_on_to_do_so_in_its_paragraph(behind, certainty, gazetteer):
    text = f"L'armée turque a tué dix rebelles à Batna, a annoncé le ministère de la Défense. {behind}"
    found = pipeline.extract(from_text(text, id="d1", source="test", language="fr"), gazetteer).events
    assert [each.certainty for each in found][-1] == certainty


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les habitants redoutent de nouveaux massacres."),
        ("fr", "Ils ont été blessés, faisant craindre des arrestations."),
        ("fr", "Les marcheurs réclament des élections, la libération des détenus et un nouveau gouvernement."),
        ("fr", "Un adolescent a reçu une balle dans la jambe."),
        ("fr", "L'armée malienne a diffusé une résolution appelant au calme."),
        ("fr", "Des détenus attendent leur procès, et les tirs de roquettes du groupe vers la frontière ont repris."),
        ("fr", "Ils ont dénoncé la plus grave menace pesant sur la région."),
        ("fr", "La frontière contestée dans la région reste fermée."),
        ("fr", "Une somme d'argent a été confiée à un homme impliqué dans des actes de vandalisme."),
    ],
)
def test_what_is_feared_or_asked_for_and_what_only_describes_is_no_event_of_its_own(language, text, gazetteer):
    found = {each.trigger.text for each in events(text, language, gazetteer)}
    assert not found - {"blessés", "réclament des", "dénoncé", "tirs de roquettes"}
