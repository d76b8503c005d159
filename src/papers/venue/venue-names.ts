/**
 * Conventional names of conferences and journals with the other names under which listings know them. In a name, words in
 * square brackets may lack, and small words (`of`, `the`, `on`), years, ordinals and sponsors are left out; words may be
 * abbreviated in a listing. Names and acronyms as their own pages and DBLP (https://dblp.org) have them.
 *
 * What stands in VENUES_BY_WORD is understood in questions too (`nips papers on …`): none of these is an everyday word.
 */
export const VENUES_BY_WORD = `
NeurIPS: nips; [advances] neural information processing systems; [annual|international] conference neural information processing systems
ICML: [international] conference machine learning
ICLR: [international] conference learning representations
AISTATS: [international conference] artificial intelligence statistics; international workshop artificial intelligence statistics
UAI: [conference] uncertainty artificial intelligence; uncertainty artificial intelligence conference
COLT: [annual] conference [computational] learning theory; annual workshop computational learning theory
CoRL: [annual] conference robot learning
JMLR: journal machine learning research
TMLR: transactions machine learning research
AAAI: [aaai] conference artificial intelligence; national conference artificial intelligence
IJCAI: [international] joint conference artificial intelligence; international joint conferences artificial intelligence; ijcai ecai; ijcai pricai
KDD: sigkdd; [international] conference knowledge discovery data mining; knowledge discovery data mining
WWW: thewebconf; web conference; [international] world wide web conference; international conference world wide web; companion proceedings web conference
SIGIR: [international] conference research development information retrieval; research development information retrieval; international conference research development information retrieval
CVPR: [conference] computer vision pattern recognition; computer society conference computer vision pattern recognition
ICCV: international conference computer vision
ECCV: european conference computer vision
ACL: [conference|annual conference] association computational linguistics; annual meeting association computational linguistics; acl ijcnlp; coling acl; acl hlt; joint conference annual meeting acl; annual meeting association computational linguistics international joint conference natural language processing
EMNLP: [conference] empirical methods natural language processing; emnlp ijcnlp; emnlp conll; conference empirical methods natural language processing international joint conference natural language processing
NAACL: [conference|annual conference] north american chapter association computational linguistics [human language technologies]; [conference] nations americas chapter association computational linguistics [human language technologies]; naacl hlt; hlt naacl; hlt; annual conference north american chapter acl; conference nations americas chapter association computational linguistics
EACL: [conference] european chapter association computational linguistics
INTERSPEECH: annual conference international speech communication association
ICASSP: international conference acoustics speech signal processing
ICRA: international conference robotics automation
IROS: [international conference] intelligent robots systems
arXiv: corr; arxiv org; arxiv preprint
`;

/** The same of those that are recognised in listings only. */
export const FURTHER_VENUES = `
AACL: [conference] asia pacific chapter association computational linguistics; aacl ijcnlp
AAMAS: [international conference|international joint conference] autonomous agents multiagent systems; autonomous agents multi agent systems; international conference autonomous agents multi agent systems
ACCV: asian conference computer vision
ACM Computing Surveys: csur; comput surv; computing surveys
ACM MM: mm; [international conference|conference] multimedia; international multimedia conference
ACML: asian conference machine learning
ACSAC: annual computer security applications conference
AIES: conference ai ethics society
AIIDE: [conference] artificial intelligence interactive digital entertainment
ALT: [international conference] algorithmic learning theory
ASE: [international conference] automated software engineering
ASPLOS: [international conference] architectural support programming languages operating systems
ASRU: [workshop] automatic speech recognition understanding
AutoML: [international] conference automated machine learning
BMVC: british machine vision conference
CAV: [international conference] computer aided verification
CCS: [conference] computer communications security; conference computer communication security
CGO: [international symposium] code generation optimization
CHI: sigchi; [conference] human factors computing systems; conference human factors computing systems; international conference human factors computing systems
CIKM: [international] conference information knowledge management
CLeaR: conference causal learning reasoning; causal learning reasoning
CoLLAs: conference lifelong learning agents
COLING: [international conference] computational linguistics; international conference computational linguistics
COLM: conference language modeling
CoNLL: conference computational natural language learning; conference natural language learning
CSCW: [conference] computer supported cooperative work [social computing]
CogSci: [annual] [conference|meeting] cognitive science society; annual conference cognitive science society; annual meeting cognitive science society
CPAL: conference parsimony learning
CRYPTO: [annual international] cryptology conference
DAC: design automation conference
DATE: design automation test europe [conference]; design automation test europe conference exhibition
EC: conference economics computation; conference electronic commerce
ECAI: european conference artificial intelligence
ECIR: european conference information retrieval; advances information retrieval
ECML PKDD: ecml; pkdd; ecmlpkdd; [joint] european conference machine learning [principles practice] knowledge discovery databases; machine learning knowledge discovery databases; european conference machine learning; european conference principles practice knowledge discovery databases
ECOOP: european conference object oriented programming
EUROCRYPT: annual international conference theory applications cryptographic techniques
EuroSys: european conference computer systems
FAccT: fat; [conference] fairness accountability transparency
FOCS: [annual] symposium foundations computer science
FPGA: [international symposium] field programmable gate arrays
FSE: [international workshop] fast software encryption
ESEC/FSE: [joint meeting] european software engineering conference symposium foundations software engineering; joint meeting foundations software engineering; esec fse
GECCO: genetic evolutionary computation conference
HPCA: [international symposium] high performance computer architecture
HRI: [international conference] human robot interaction
ICAPS: international conference automated planning scheduling
ICCAD: international conference computer aided design
ICDAR: international conference document analysis recognition
ICDCS: international conference distributed computing systems
ICDE: international conference data engineering
ICDM: international conference data mining
ICIP: international conference image processing
ICLP: international conference logic programming
ICME: international conference multimedia expo
ICMI: international conference multimodal interaction; international conference multimodal interfaces
ICMLA: international conference machine learning applications
ICPR: international conference pattern recognition
ICSE: international conference software engineering
ICWSM: international conference web social media; international conference weblogs social media
IJCB: international joint conference biometrics
IJCNLP: international joint conference natural language processing
IJCNN: international joint conference neural networks
INFOCOM: conference computer communications; international conference computer communications
INLG: [international] natural language generation conference; international conference natural language generation
ISCA: [annual] international symposium computer architecture
ISIT: international symposium information theory
ISMAR: international symposium mixed augmented reality
ISMIR: international society music information retrieval conference; international conference music information retrieval
ISSTA: international symposium software testing analysis
ISWC: international semantic web conference; semantic web
ITSC: international conference intelligent transportation systems
IUI: international conference intelligent user interfaces
IV: intelligent vehicles symposium
IWSLT: international conference spoken language translation; international workshop spoken language translation
KR: international conference principles knowledge representation reasoning; principles knowledge representation reasoning
L4DC: [annual] [conference] learning dynamics control; annual learning dynamics control conference; learning dynamics control conference
LICS: [annual] symposium logic computer science
LoG: learning graphs conference
LREC: [international conference] language resources evaluation [conference]; lrec coling; joint international conference computational linguistics language resources evaluation
MICCAI: [international conference] medical image computing computer assisted intervention
MICRO: [annual] international symposium microarchitecture
MIDL: [international conference] medical imaging deep learning
MLHC: machine learning healthcare conference; machine learning healthcare
MLSys: [conference] machine learning systems; conference systems machine learning; sysml
MobiCom: [annual] international conference mobile computing networking
MobiSys: [annual] international conference mobile systems applications services
NDSS: network distributed system security symposium
NSDI: symposium networked systems design implementation
OOPSLA: conference object oriented programming systems languages applications; object oriented programming systems languages applications
OSDI: symposium operating systems design implementation
PACT: [international conference] parallel architectures compilation techniques
PAKDD: pacific asia conference knowledge discovery data mining; advances knowledge discovery data mining
PLDI: conference programming language design implementation; programming language design implementation
PODC: symposium principles distributed computing
PODS: symposium principles database systems
POPL: symposium principles programming languages; annual symposium principles programming languages
PPoPP: symposium principles practice parallel programming
PPSN: parallel problem solving nature
RecSys: conference recommender systems
RLC: reinforcement learning conference
RLJ: reinforcement learning journal
RSS: robotics science systems
S&P: ieee s p; oakland; symposium security privacy
SAC: symposium applied computing
SaTML: conference secure trustworthy machine learning
SC: international conference high performance computing networking storage analysis; supercomputing
SDM: international conference data mining siam; siam international conference data mining
SIGCOMM: sigcomm conference; conference special interest group data communication
SIGGRAPH: annual conference computer graphics interactive techniques; siggraph conference papers
SIGGRAPH Asia: siggraph asia conference papers
SIGMOD: [international conference] management data; conference management data
SLT: spoken language technology workshop
SODA: [annual] symposium discrete algorithms
SOSP: symposium operating systems principles
STOC: [annual] symposium theory computing
TACAS: tools algorithms construction analysis systems
UIST: symposium user interface software technology; annual symposium user interface software technology
USENIX ATC: annual technical conference
USENIX Security: security symposium; usenix security symposium
VLDB: international conference very large data bases; very large data bases
PVLDB: proceedings vldb endowment; vldb endowment
WACV: [winter conference] applications computer vision; workshop applications computer vision
WSDM: [international] conference web search data mining
3DV: international conference 3d vision
ACL Findings: findings association computational linguistics
`;

/** Journals, whose names are often common words: only a whole name counts. */
export const JOURNALS = `
AI Magazine
Artificial Intelligence
Autonomous Robots
Bioinformatics
BMC Bioinformatics
Cell
Communications of the ACM: cacm; communications acm
Computational Linguistics
Computer Graphics Forum
Computer Speech & Language: computer speech language
CVIU: computer vision image understanding
Data Mining and Knowledge Discovery: dmkd; data mining knowledge discovery
Expert Systems with Applications: expert systems applications
Foundations and Trends in Machine Learning: foundations trends machine learning
IEEE Access: access
IEEE RA-L: ra l; robotics automation letters
IJCV: international journal computer vision
IJRR: international journal robotics research
Information Sciences
JACM: journal acm
JAIR: journal artificial intelligence research
JASA: journal american statistical association
JMIR: journal medical internet research
Knowledge-Based Systems: knowledge based systems
Machine Learning
Medical Image Analysis
MLJ
Nature
Nature Communications
Nature Machine Intelligence
Nature Medicine
Nature Methods
Neural Computation
Neural Networks
Neurocomputing
Neuron
Operations Research
Pattern Recognition
Pattern Recognition Letters
Physical Review A
Physical Review B
Physical Review D
Physical Review E
Physical Review Letters
Physical Review X
PLOS Biology: plos biol
PLOS Computational Biology: plos comput biol
PLOS ONE
PNAS: proceedings national academy sciences; proceedings national academy sciences united states america; proceedings national academy sciences usa
Proceedings of the IEEE: proceedings ieee
RSS B: journal royal statistical society series b
Science
Science Advances
Science Robotics
Scientific Data
Scientific Reports
SIAM Journal on Computing: sicomp; journal computing siam; siam journal computing
SIAM Journal on Optimization: siam journal optimization
SIAM Review
TACL: transactions association computational linguistics
TASLP: transactions audio speech language processing
TCS: theoretical computer science
TIP: transactions image processing
TIT: transactions information theory
TKDD: transactions knowledge discovery data
TKDE: transactions knowledge data engineering
TMI: transactions medical imaging
TMM: transactions multimedia
TNNLS: transactions neural networks learning systems
TOCHI: transactions computer human interaction
TOG: transactions graphics
TOIS: transactions information systems
TPAMI: pami; transactions pattern analysis machine intelligence
TRO: t ro; transactions robotics
TSP: transactions signal processing
TVCG: transactions visualization computer graphics
Transactions on Machine Learning Research: tmlr journal
The Annals of Statistics: annals statistics
The Lancet: lancet
The Astrophysical Journal: apj; astrophysical journal
The Astronomical Journal: astronomical journal
Astronomy & Astrophysics: astronomy astrophysics
MNRAS: monthly notices royal astronomical society
JHEP: journal high energy physics
Physics Letters B
Nuclear Physics B
Reviews of Modern Physics: reviews modern physics
The Journal of Chemical Physics: journal chemical physics
JACS: journal american chemical society
Nucleic Acids Research
eLife
NeuroImage
`;
