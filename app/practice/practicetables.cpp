// SPDX-License-Identifier: MIT
#include "practice/practicetables.h"

#include <algorithm>

namespace contacts {

namespace {

std::vector<std::string_view> split(std::string_view text)
{
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const size_t end = std::min(text.find('|'), text.size());
        parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

using Form = PracticePeopleGroup::Form;

std::vector<PracticePeopleGroup> makeGroups()
{
    return {
        {22,
         Form::FirstLast,
         "it",
         split("Maria|Giulia|Francesca|Chiara|Niccolò|Andrea|Matteo|Lorenzo|Alessandro|Sofia|"
               "Martina|Luca|Marco|Giuseppe|Noè|Zoé|Anna Maria|Gian Luca"),
         split("Rossi|Russo|Ferrari|Esposito|Bianchi|Romano|Colombo|Ricci|D'Angelo|Dell'Acqua|De "
               "Luca|Nicolò|Fabbri|Caruso|Cantù|Forlì|Moretti|Lo Presti"),
         split("Roma|Milano|Napoli|Torino|Forlì|Cantù|L'Aquila|Reggio "
               "nell'Emilia|Bari|Genova|Cefalù|Palermo"),
         {{"IT", "EU", "39", split("347|328|333|320|389|366|340"), 7}}},
        {9,
         Form::FirstLast,
         "en",
         split("James|Olivia|Charlotte|Liam|Noah|Emma|Amelia|Seán|Zoë|Chloé|Siobhán|Renée|John "
               "Paul|Mary Ann|Priya|Mohammed"),
         split("Smith|O'Connor|Johnson|Brown|O'Brien|Taylor|McDonald|Nguyen|Jones-Wright|Patel|Ní "
               "Bhriain|Walker|St. Clair|Müller|García|Lee"),
         split("London|New York|Dublin|Coeur "
               "d'Alene|Manchester|Sydney|Toronto|Stoke-on-Trent|Galway|Austin"),
         {{"GB", "EU", "44", split("7400|7520|7712|7911"), 6},
          {"US", "NA", "1", split("2022|2127|3055|4152|6173|5124|3122"), 6},
          {"IE", "EU", "353", split("85|86|87"), 7},
          {"AU", "OC", "61", split("4"), 8},
          {"CA", "NA", "1", split("4162|5142|6042"), 6}}},
        {6,
         Form::FirstLast,
         "de",
         split("Jürgen|Käthe|Björn|Lukas|Anneliese|Hans-Peter|Sören|Mia|Günter|Jörg|Leonie|Ännchen|"
               "Maximilian|Ulrike"),
         split("Müller|Schäfer|Weiß|Groß|Schröder|Köhler|Jäger|von der "
               "Heide|Böhm|Schmidt|Krüger|Meyer-Lüdenscheid|Vogel|Strauß"),
         split("München|Köln|Zürich|Düsseldorf|Wien|Würzburg|Gießen|Hamburg|Berlin"),
         {{"DE", "EU", "49", split("151|160|170|176"), 8},
          {"AT", "EU", "43", split("664|676"), 7},
          {"CH", "EU", "41", split("76|78|79"), 7}}},
        {6,
         Form::FirstLast,
         "es",
         split("José|María "
               "José|Lucía|Iñaki|Begoña|Sofía|Ángel|Nuria|Joaquín|Mónica|Íñigo|Álvaro|Guadalupe|"
               "Andrés"),
         split("García|Núñez|Muñoz|Fernández|de la Peña|Ibáñez|López|Güell|Martínez|Peña "
               "Nieto|Zúñiga|Sánchez|Ordóñez|Castañeda"),
         split("Madrid|Málaga|A Coruña|Cádiz|Logroño|Bogotá|México|León|San Sebastián"),
         {{"ES", "EU", "34", split("612|622|633|654|677"), 6},
          {"MX", "NA", "52", split("55|33|81"), 8}}},
        {5,
         Form::FirstLast,
         "fr",
         split("Éloïse|François|Hélène|Benoît|Anaïs|Joël|Chloé|Gaëlle|Théo|Maëlys|Jérôme|Noémie"),
         split(
             "Lefèvre|Béranger|D'Hôtel|Rousseau|Gagné|L'Écuyer|Dupont|Noël|Faÿ|Hébert|Côté|Moreau"),
         split("Paris|Besançon|Nîmes|Évry|Genève|Angoulême|Saint-Étienne"),
         {{"FR", "EU", "33", split("61|62|66|76"), 7}, {"BE", "EU", "32", split("47|48|49"), 7}}},
        {4,
         Form::FirstLast,
         "pt",
         split("João|Conceição|Inês|Gonçalo|António|Letícia|Luís|Débora|Simão|Flávia"),
         split("Gonçalves|Magalhães|Araújo|Sá|d'Ávila|Brandão|Simões|Guimarães|Lourenço|Conceição"),
         split("São Paulo|Lisboa|Évora|Goiânia|Brasília|Porto"),
         {{"PT", "EU", "351", split("91|92|96"), 7}, {"BR", "SA", "55", split("119|219|319"), 8}}},
        {4,
         Form::FirstLast,
         "cs",
         split(
             "Jiří|Zdeněk|Božena|Růžena|Tomáš|Ondřej|Kateřina|Vojtěch|Matěj|Aneta|Světlana|Řehoř"),
         split(
             "Dvořák|Novák|Černý|Svobodová|Růžička|Kučera|Žižka|Němec|Šťastný|Vaňková|Říha|Ďurica"),
         split("Praha|Plzeň|Ústí nad Labem|Hradec Králové|České Budějovice|Brno|Košice"),
         {{"CZ", "EU", "420", split("60|72|77"), 7}, {"SK", "EU", "421", split("90|91|94"), 7}}},
        {4,
         Form::FirstLast,
         "pl",
         split("Łukasz|Paweł|Małgorzata|Agnieszka|Stanisław|Grażyna|Michał|Józef|Żaneta|"
               "Świętosława|Zofia|Błażej"),
         split("Wójcik|Kowalska|Dąbrowski|Łączyński|Żółć|Błaszczyk|Gołąb|Wiśniewska|Szczęsny|"
               "Źrebiec|Ćwikła|Ślusarczyk"),
         split("Łódź|Kraków|Gdańsk|Wrocław|Poznań|Częstochowa|Świnoujście"),
         {{"PL", "EU", "48", split("50|60|69|78"), 7}}},
        {4,
         Form::FirstLast,
         "tr",
         split("İbrahim|Ayşe|Çağla|Gülşen|Şükrü|Özge|Işıl|Doğan|İpek|Ümit|Hakan|Ilgaz"),
         split("Yılmaz|Çelik|Şahin|Öztürk|Aydın|Güneş|Kılıç|Işık|Doğru|İnan|Ağaoğlu|Özgür"),
         split("İstanbul|Diyarbakır|Muğla|İzmir|Şanlıurfa|Eskişehir|Iğdır"),
         {{"TR", "AS", "90", split("532|542|555|505"), 7}}},
        {4,
         Form::FirstLast,
         "ro",
         split("Ștefan|Ioana|Mădălina|Răzvan|Cătălin|Ilinca|Țuțu|Bogdan|Sânziana|Vlăduț"),
         split("Popescu|Țîrlea|Șerban|Ionescu|Brâncuși|Stănescu|Năstase|Rădulescu|Dănilă|Țepeș"),
         split("București|Iași|Târgu Mureș|Brașov|Pitești|Constanța|Cluj-Napoca"),
         {{"RO", "EU", "40", split("72|74|75|76"), 7}}},
        {4,
         Form::LastFirst,
         "vi",
         split("Thị Hồng|Văn Đức|Minh Tuấn|Ngọc Ánh|Quốc Bảo|Thùy Dương|Hữu Phước|Bích Phượng|Đình "
               "Khôi"),
         split("Nguyễn|Trần|Lê|Phạm|Hoàng|Vũ|Đặng|Bùi|Đỗ|Ngô"),
         split("Hà Nội|Đà Nẵng|Huế|Cần Thơ|Hải Phòng|Thành phố Hồ Chí Minh"),
         {{"VN", "AS", "84", split("90|91|93|98"), 7}}},
        {3,
         Form::FirstLast,
         "sv",
         split("Åsa|Göran|Björn|Märta|Søren|Øyvind|Håkon|Ærøe|Guðrún|Þórunn|Sigurður|Kåre"),
         split("Åkesson|Sjöström|Østergård|Bjørnsen|Sæther|Jónsdóttir|Þórsson|Häggström|Ångström|"
               "Nygård"),
         split("Göteborg|Malmö|Tromsø|København|Århus|Reykjavík|Jyväskylä"),
         {{"SE", "EU", "46", split("70|72|73|76"), 7},
          {"NO", "EU", "47", split("4|9"), 7},
          {"DK", "EU", "45", split("2|3|5"), 7}}},
        {4,
         Form::FirstLast,
         "el",
         split("Γιώργος|Μαρία|Ελένη|Κωνσταντίνος|Άννα|Ιωάννης|Χρήστος|Σοφία|Όλγα|Ευάγγελος"),
         split("Παπαδόπουλος|Γεωργίου|Νικολαΐδης|Οικονόμου|Αθανασίου|Δημητρίου|Καραγιάννης|Μαΐτσα|"
               "Λαμπράκης"),
         split("Αθήνα|Θεσσαλονίκη|Πάτρα|Ηράκλειο|Ρόδος"),
         {{"GR", "EU", "30", split("690|693|697|698"), 7}}},
        {6,
         Form::FirstLast,
         "ru",
         split(
             "Алексей|Мария|Фёдор|Ольга|Дмитрий|Алёна|Пётр|Екатерина|Сергей|Надежда|Юлия|Тимофей"),
         split("Иванов|Кузнецова|Ковалёв|Соловьёв|Морозова|Лебедев|Королёва|Попов|Щукин|Зайцева|"
               "Орлов"),
         split("Москва|Санкт-Петербург|Орёл|Казань|Королёв|Нижний Новгород"),
         {{"RU", "EU", "7", split("903|916|921|926"), 7},
          {"KZ", "AS", "7", split("701|705|777"), 7}}},
        {3,
         Form::FirstLast,
         "uk",
         split("Олексій|Наталія|Ганна|Юрій|Євген|Ірина|Мар'яна|Сергій|Їжак|Лук'ян"),
         split("Шевченко|Коваленко|Ґедройць|Лук'янов|Мельник|Кравець|Гнатюк|Сидоренко"),
         split("Київ|Львів|Харків|Одеса|Кам'янець-Подільський"),
         {{"UA", "EU", "380", split("50|67|63|97"), 7}, {"BG", "EU", "359", split("87|88|89"), 7}}},
        {5,
         Form::FirstLast,
         "ar",
         split("محمد|فاطمة|أحمد|عائشة|خالد|نور الهدى|يوسف|مريم|عبد الله|هدى|سارة|إبراهيم"),
         split("العلي|حسن|الخطيب|المصري|ناصر|بن سالم|الشريف|منصور|الحداد|الزهراني"),
         split("القاهرة|الرياض|دبي|الدار البيضاء|جدة|الإسكندرية"),
         {{"EG", "AF", "20", split("10|11|12"), 8},
          {"SA", "AS", "966", split("50|53|55"), 7},
          {"AE", "AS", "971", split("50|52|55"), 7},
          {"MA", "AF", "212", split("61|66|67"), 7}}},
        {3,
         Form::FirstLast,
         "he",
         split("נועה|יוסף|תמר|אברהם|שירה|דניאל|רחל|משה|אביגיל|איתי"),
         split("כהן|לוי|מזרחי|פרץ|ביטון|אברהם|פרידמן|בן דוד|שפירא"),
         split("תל אביב|ירושלים|חיפה|באר שבע|נתניה"),
         {{"IL", "AS", "972", split("50|52|54|58"), 7}}},
        {5,
         Form::LastFirstJoined,
         "zh",
         split("伟|芳|秀英|娜|敏|静|丽|强|磊|军|洋|艳|子涵|浩然|欣怡|宇轩"),
         split("王|李|张|刘|陈|杨|黄|赵|吴|周|徐|孙|欧阳|司马"),
         split("北京|上海|广州|深圳|成都|杭州|西安"),
         {{"CN", "AS", "86", split("135|138|139|186"), 8}}},
        {4,
         Form::LastFirst,
         "ja",
         split("健太|さくら|陽菜|大輔|美咲|翔太|ひろし|エミ|花子|一郎|結衣|蓮"),
         split("佐藤|鈴木|高橋|田中|渡邉|伊藤|山本|小林|斎藤|井上|オカダ"),
         split("東京|大阪|京都|札幌|横浜|名古屋"),
         {{"JP", "AS", "81", split("70|80|90"), 8}}},
        {3,
         Form::LastFirstJoined,
         "ko",
         split("서연|민준|지우|하은|도윤|서준|지민|예은|현우|수빈"),
         split("김|이|박|최|정|강|조|윤|장|남궁"),
         split("서울|부산|인천|대구|제주"),
         {{"KR", "AS", "82", split("10"), 8}}},
        {4,
         Form::FirstLast,
         "hi",
         split("राहुल|प्रिया|अमित|सुनीता|विजय|अंजलि|कृष्ण|पूजा|संजय|दीपिका"),
         split("शर्मा|सिंह|कुमार|गुप्ता|वर्मा|मिश्रा|त्रिपाठी|ज़ैदी|चौहान|पाण्डेय"),
         split("दिल्ली|मुंबई|जयपुर|लखनऊ|वाराणसी"),
         {{"IN", "AS", "91", split("981|987|990|702"), 7}}},
        {3,
         Form::FirstLast,
         "th",
         split("สมชาย|มาลี|ณัฐพล|สุดารัตน์|ปิยะ|กนกวรรณ|วิชัย|น้ำฝน|ธีรพงษ์"),
         split("ใจดี|ศรีสุข|วงศ์ทอง|แก้วมณี|บุญมา|ทองคำ|รัตนกุล|พึ่งบุญ"),
         split("กรุงเทพมหานคร|เชียงใหม่|ภูเก็ต|ขอนแก่น"),
         {{"TH", "AS", "66", split("81|89|92|65"), 7}}},
    };
}

} // namespace

const std::vector<PracticePeopleGroup> &practicePeopleGroups()
{
    static const std::vector<PracticePeopleGroup> groups = makeGroups();
    return groups;
}

} // namespace contacts
