import type { Random } from './random.ts';

interface Tradition {
  readonly weight: number;
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** Chance of a middle initial. */
  readonly initial: number;
}

const words = (text: string): string[] => text.split(' ').map((word) => word.replaceAll('_', ' '));

const traditions: readonly Tradition[] = [
  {
    weight: 46,
    given: words(
      'Wei Yifan Jiaqi Haoran Xinyu Zihan Mingyu Ruoxi Yuchen Siyuan Tianyi Jingwen Kaixuan Lei Xiaoyan Bohan Chenxi Zhiyuan Qian Shuai Yutong Peng Hongyu Ruizhe Jiawei Yichi Junjie Wenhao Xueqing Yang Zheng Lingfeng Mengdi Guangyu Anqi Xi Hao-Ran Yu-Lun Chia-Hao',
    ),
    family: words(
      'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Tang Song Deng Han Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Lü Ding Ren Shen Yao Ouyang',
    ),
    initial: 0,
  },
  {
    weight: 9,
    given: words(
      'Min-jun Seo-yeon Ji-hoon Hyunwoo Jaehyun Soyoung Dongmin Yejin Sangwoo Eunbi Taehyung Kyungjae Haneul Jinwoo',
    ),
    family: words('Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Shin Seo Kwon Hwang Ahn Song Hong'),
    initial: 0,
  },
  {
    weight: 5,
    given: words('Haruto Yui Sota Aoi Ren Sakura Kenji Yūki Takumi Shōta Naoko Hiroshi Keisuke Ryōta Misaki'),
    family: words(
      'Satō Suzuki Takahashi Tanaka Watanabe Itō Yamamoto Nakamura Kobayashi Katō Yoshida Ōno Saitō Matsumoto',
    ),
    initial: 0,
  },
  {
    weight: 11,
    given: words(
      'Aarav Ananya Rohan Priya Vikram Divya Arjun Sneha Karthik Ishaan Meera Siddharth Nikhil Kavya Aditya Pranav Shreya Rahul Lakshmi Tanmay',
    ),
    family: words(
      'Sharma Patel Gupta Iyer Reddy Krishnan Banerjee Nair Mukherjee Agarwal Rao Subramanian Chatterjee Joshi Venkatesh Bhattacharya Desai Singh',
    ),
    initial: 0.08,
  },
  {
    weight: 12,
    given: words(
      'James Emily Michael Sarah Daniel Olivia Benjamin Grace Thomas Hannah Samuel Chloe Andrew Rachel Ethan Zoë Liam Siobhán Nathaniel Abigail Renée Jean-Luc',
    ),
    family: words(
      "Smith Johnson O'Brien Miller Davis Thompson Anderson Taylor Moore Martin Clark Lewis Walker Hall Young King Wright MacKenzie O'Connor Fitzgerald Lévesque Gagné",
    ),
    initial: 0.35,
  },
  {
    weight: 8,
    given: words(
      'Lukas Søren Björn Anneke Łukasz Zuzanna Jürgen Mária Ondřej Agnieszka Håkon Márton Élise François Ingrid Matěj Þóra Katarína Dániel Aino',
    ),
    family: words(
      'Müller Schröder Kowalski Żółtowski Dvořák Nováková Ørsted Lindström van_der_Berg de_Vries Szabó Kőszegi Nguyễn-Weiss Bjørnstad Brânză Müller-Lüdenscheidt Ångström Jónsdóttir Łącki Grünwald Virtanen',
    ),
    initial: 0.12,
  },
  {
    weight: 6,
    given: words(
      'José María Lucía Alejandro Sofía João Beatriz Giulia Matteo Andrés Inés Tomás Conceição Íñigo Chiara Niccolò Mònica',
    ),
    family: words(
      "García Núñez Muñoz Fernández Peña Conceição_Araújo Gonçalves Rossi D'Angelo Ferreira Ibáñez López_de_Mántaras Pérez-Rúa Caffò Simões Esposito",
    ),
    initial: 0.06,
  },
  {
    weight: 5,
    given: words(
      'Mehmet Ayşe Çağla Omar Fatima Yousef Leila Amir Şükrü Reza Noor Tariq Zeynep Hussein Maryam İrem',
    ),
    family: words(
      'Yılmaz Çelik Öztürk al-Rashid Hosseini El-Sayed Khalil Güneş Rahimi Karimi Haddad Ben_Ali Aydın Şahin Mansour',
    ),
    initial: 0.04,
  },
  {
    weight: 4,
    given: words(
      'Thị_Hương Minh_Quân Đức_Anh Ngọc_Lan Quốc_Bảo Thanh_Tùng Khánh_Linh Somchai Putri Budi Nurul Jose_Marie',
    ),
    family: words('Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Wijaya Santoso Charoensuk'),
    initial: 0,
  },
  {
    weight: 3,
    given: words('Dmitry Olga Ivan Anastasia Serhiy Nataliia Georgi Eleftheria Nikola Ángelos Milica Alexey'),
    family: words(
      'Ivanov Petrova Shevchenko Kovalenko Papadopoulos Đorđević Hadžić Vasilyev Georgiou Nikolić Jovanović Kuznetsov',
    ),
    initial: 0.05,
  },
  {
    weight: 2,
    given: words('Chukwuemeka Adaeze Kwame Amara Tendai Wanjiru Olúwaṣeun Thandiwe Abebe Zainab'),
    family: words('Okonkwo Adéyẹmí Mensah Nkosi Mwangi Tadesse Ndiaye Balogun Abubakar Ochieng'),
    initial: 0.05,
  },
];

/** Names that keep their own script, as a few authors do. */
const ownScript = [
  '王小明',
  '김민준',
  '田中 太郎',
  'Анна Каренина',
  'Γιώργος Σεφέρης',
  'נועה לוי',
  'ليلى منصور',
  'प्रिया शर्मा',
  'สมชาย ใจดี',
  '李 娜',
];

const total = traditions.reduce((sum, tradition) => sum + tradition.weight, 0);

/** A full name as authors write it, given name first; any letters of the world may occur. */
export function personName(random: Random): string {
  if (random.chance(0.006)) return random.pick(ownScript);
  const tradition = traditionAt(random.next() * total) ?? random.pick(traditions);
  const given = random.pick(tradition.given);
  const family = random.pick(tradition.family);
  const initial = random.chance(tradition.initial) ? ` ${random.pick('ABCDEFGHJKLMNPRSTVW'.split(''))}.` : '';
  return `${given}${initial} ${family}`;
}

function traditionAt(weight: number): Tradition | undefined {
  let left = weight;
  for (const tradition of traditions) {
    left -= tradition.weight;
    if (left < 0) return tradition;
  }
  return undefined;
}
