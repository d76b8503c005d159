/** Names of venues as proceedings, DBLP, publishers and exports print them, with what they are called by convention. */
export const KNOWN_VENUES = String.raw`
NeurIPS|Advances in Neural Information Processing Systems 30: Annual Conference on Neural Information Processing Systems 2017, December 4-9, 2017, Long Beach, CA, {USA}
ICLR|8th International Conference on Learning Representations, {ICLR} 2020, Addis Ababa, Ethiopia, April 26-30, 2020
CVPR|Proceedings of the {IEEE/CVF} Conference on Computer Vision and Pattern Recognition (CVPR)
KDD|Proceedings of the 26th {ACM} {SIGKDD} International Conference on Knowledge Discovery \& Data Mining
NAACL|Proceedings of the 2019 Conference of the North {A}merican Chapter of the Association for Computational Linguistics: Human Language Technologies, Volume 1 (Long and Short Papers)
ACL|Proceedings of the 58th Annual Meeting of the Association for Computational Linguistics
EMNLP|Proceedings of the 2020 Conference on Empirical Methods in Natural Language Processing (EMNLP)
ICLR|The Twelfth International Conference on Learning Representations
CVPR Workshops|Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR) Workshops
CVPR Workshops|2019 IEEE/CVF Conference on Computer Vision and Pattern Recognition Workshops (CVPRW)
ICML|Proceedings of the Thirty-Third International Conference on Machine Learning
ICML|Proceedings of the 36th International Conference on Machine Learning, ICML 2019, 9-15 June 2019, Long Beach, California, USA
ICML|International Conference on Machine Learning
AAAI|Proceedings of the AAAI Conference on Artificial Intelligence
AAAI|The Thirty-Fourth AAAI Conference on Artificial Intelligence, AAAI 2020
AAAI|Thirty-second AAAI conference on artificial intelligence
IROS|2018 IEEE/RSJ International Conference on Intelligent Robots and Systems (IROS)
ICRA|Proceedings - IEEE International Conference on Robotics and Automation
ICML|Proc. of ICML
ICML|Proc. Int. Conf. Mach. Learn.
JMLR|J. Mach. Learn. Res.
TPAMI|IEEE Trans. Pattern Anal. Mach. Intell.
NeurIPS|Adv. Neural Inf. Process. Syst.
NeurIPS|Advances in neural information processing systems
NeurIPS|NIPS'17
CVPR|CVPR '17
ICML|ICML (1)
ICLR|ICLR (Poster)
ECCV|Computer Vision - ECCV 2018 - 15th European Conference, Munich, Germany, September 8-14, 2018, Proceedings, Part VII
ECCV|Computer Vision – ECCV 2020
ECCV Workshops|Computer Vision - ECCV 2018 Workshops
MICCAI|Medical Image Computing and Computer Assisted Intervention - MICCAI 2015
MICCAI|International Conference on Medical image computing and computer-assisted intervention
EMNLP|Proceedings of the 2019 Conference on Empirical Methods in Natural Language Processing and the 9th International Joint Conference on Natural Language Processing (EMNLP-IJCNLP)
ACL|Proceedings of the 59th Annual Meeting of the Association for Computational Linguistics and the 11th International Joint Conference on Natural Language Processing (Volume 1: Long Papers)
ACL|ACL/IJCNLP (1)
Findings of EMNLP|Findings of the Association for Computational Linguistics: EMNLP 2020
Findings of ACL|Findings of the Association for Computational Linguistics
UAI|Proceedings of the Thirty-Sixth Conference on Uncertainty in Artificial Intelligence
AISTATS|Proceedings of the 23rd International Conference on Artificial Intelligence and Statistics
WWW|Proceedings of The Web Conference 2020
WWW|Proceedings of the 26th International Conference on World Wide Web
SIGIR|Proceedings of the 43rd International ACM SIGIR Conference on Research and Development in Information Retrieval
CIKM|Proceedings of the 29th ACM International Conference on Information & Knowledge Management
CHI|Proceedings of the 2020 CHI Conference on Human Factors in Computing Systems
ICCV|2019 IEEE/CVF International Conference on Computer Vision (ICCV)
ICCV|Proceedings of the IEEE International Conference on Computer Vision
INTERSPEECH|Proc. Interspeech 2019
INTERSPEECH|Interspeech
ICASSP|ICASSP 2020 - 2020 IEEE International Conference on Acoustics, Speech and Signal Processing (ICASSP)
IJCAI|Proceedings of the Twenty-Eighth International Joint Conference on Artificial Intelligence, {IJCAI-19}
CoRL|Proceedings of the Conference on Robot Learning
COLT|Conference On Learning Theory
EACL|Proceedings of the 16th Conference of the European Chapter of the Association for Computational Linguistics: Main Volume
NeurIPS|Thirty-seventh Conference on Neural Information Processing Systems
NeurIPS Workshops|NeurIPS 2019 Workshop on Machine Learning with Guarantees
ICML Workshops|ICML Workshop on Theoretic Foundation
TACL|Transactions of the Association for Computational Linguistics
IJCV|International Journal of Computer Vision
PNAS|Proceedings of the National Academy of Sciences
PNAS|Proc. Natl. Acad. Sci.
arXiv|arXiv preprint arXiv:1706.03762
arXiv|CoRR
arXiv|CoRR, abs/1706.03762
arXiv|arXiv:2001.00001 [cs.LG]
arXiv|arXiv e-prints
arXiv|arXiv (Cornell University)
arXiv|arXiv: Learning
bioRxiv|bioRxiv
USENIX Security|29th {USENIX} Security Symposium ({USENIX} Security 20)
OSDI|14th USENIX Symposium on Operating Systems Design and Implementation (OSDI 20)
VLDB|Proceedings of the 30th International Conference on Very Large Data Bases
SIGMOD|Proceedings of the 2018 International Conference on Management of Data
STOC|Proceedings of the 52nd Annual ACM SIGACT Symposium on Theory of Computing
ICSE|Proceedings of the 41st International Conference on Software Engineering
PLDI|Proceedings of the 40th ACM SIGPLAN Conference on Programming Language Design and Implementation
RSS|Robotics: Science and Systems XIV
ACM MM|Proceedings of the 27th ACM International Conference on Multimedia
RecSys|Proceedings of the 13th ACM Conference on Recommender Systems
FAccT|Proceedings of the 2021 ACM Conference on Fairness, Accountability, and Transparency
WSDM|Proceedings of the 13th International Conference on Web Search and Data Mining
ICDM|2019 IEEE International Conference on Data Mining (ICDM)
LREC|Proceedings of the Twelfth Language Resources and Evaluation Conference
COLING|Proceedings of the 28th International Conference on Computational Linguistics
CoNLL|Proceedings of the 22nd Conference on Computational Natural Language Learning
WACV|2020 IEEE Winter Conference on Applications of Computer Vision (WACV)
BMVC|British Machine Vision Conference
GECCO|Proceedings of the Genetic and Evolutionary Computation Conference
TMLR|Transactions on Machine Learning Research
Nature|Nature
TOG|ACM Transactions on Graphics (TOG)
TKDE|IEEE Transactions on Knowledge and Data Engineering
NeurIPS|Proceedings of the 31st International Conference on Neural Information Processing Systems
NeurIPS|Advances in Neural Information Processing Systems (NeurIPS)
ICML|In Proceedings of the 34th International Conference on Machine Learning-Volume 70
ICML|International Conference on Machine Learning, PMLR
ICML|Proceedings of the 37th International Conference on Machine Learning, vol. 119 of Proceedings of Machine Learning Research
AAAI|Proceedings of the National Conference on Artificial Intelligence
S&P|2017 IEEE Symposium on Security and Privacy (SP)
CCS|Proceedings of the 2016 ACM SIGSAC Conference on Computer and Communications Security
SODA|Proceedings of the Thirty-First Annual ACM-SIAM Symposium on Discrete Algorithms
FOCS|2019 IEEE 60th Annual Symposium on Foundations of Computer Science (FOCS)
HRI|2019 14th ACM/IEEE International Conference on Human-Robot Interaction (HRI)
IJCNN|2018 International Joint Conference on Neural Networks (IJCNN)
NDSS|Network and Distributed System Security Symposium
NeurIPS|Advances in Neural Information Processing Systems 33: Annual Conference on Neural Information Processing Systems 2020, NeurIPS 2020, December 6-12, 2020, virtual
NeurIPS|Advances in Neural Information Processing Systems, volume 31
NeurIPS|NIPS
NeurIPS|In Advances in neural information processing systems, pp. 5998-6008
NeurIPS|NeurIPS.cc/2023/Conference
ICML|{ICML} 2020
ICML|Proceedings of the 35th International Conference on Machine Learning, ICML 2018, Stockholmsmässan, Stockholm, Sweden, July 10-15, 2018
ICML|International conference on machine learning
ICML|Proceedings of the Twenty-Fifth International Conference on Machine Learning
ICLR|International Conference on Learning Representations (ICLR)
ICLR|5th International Conference on Learning Representations, ICLR 2017, Toulon, France, April 24-26, 2017, Conference Track Proceedings
ICLR|The Eleventh International Conference on Learning Representations
CVPR|2016 IEEE Conference on Computer Vision and Pattern Recognition, CVPR 2016, Las Vegas, NV, USA, June 27-30, 2016
CVPR|IEEE Conf. Comput. Vis. Pattern Recognit.
CVPR|Proceedings of the IEEE conference on computer vision and pattern recognition
CVPR|2005 IEEE Computer Society Conference on Computer Vision and Pattern Recognition (CVPR'05)
ICCV|IEEE/CVF International Conference on Computer Vision, ICCV 2021, Montreal, QC, Canada
ECCV|European Conference on Computer Vision
ECCV|Proceedings of the European conference on computer vision (ECCV)
WACV|Proceedings of the IEEE/CVF Winter Conference on Applications of Computer Vision
ACL|Proceedings of the 57th Conference of the Association for Computational Linguistics, ACL 2019
ACL|Annual Meeting of the Association for Computational Linguistics
EMNLP|Proceedings of the 2021 Conference on Empirical Methods in Natural Language Processing
EMNLP|EMNLP 2018
NAACL|NAACL-HLT (1)
NAACL|North American Chapter of the Association for Computational Linguistics
COLING|COLING 2020
AAAI|Proceedings of the Thirty-Third AAAI Conference on Artificial Intelligence
AAAI|AAAI'21
IJCAI|International Joint Conference on Artificial Intelligence
IJCAI|IJCAI 2019
KDD|Proceedings of the 22nd ACM SIGKDD International Conference on Knowledge Discovery and Data Mining
KDD|KDD '16
WWW|Proceedings of the Web Conference 2021
WWW|WWW '19: The Web Conference
SIGIR|SIGIR '20
UAI|Uncertainty in Artificial Intelligence
AISTATS|Proceedings of the Twenty Third International Conference on Artificial Intelligence and Statistics
COLT|Proceedings of the 31st Conference On Learning Theory
CoRL|Conference on Robot Learning, CoRL 2021, 8-11 November 2021, London, UK
ICRA|2021 IEEE International Conference on Robotics and Automation (ICRA)
IROS|IEEE/RSJ International Conference on Intelligent Robots and Systems
ICASSP|IEEE International Conference on Acoustics, Speech and Signal Processing
INTERSPEECH|INTERSPEECH 2020, 21st Annual Conference of the International Speech Communication Association
TPAMI|IEEE Transactions on Pattern Analysis and Machine Intelligence
JMLR|Journal of Machine Learning Research
JMLR|Journal of Machine Learning Research (JMLR)
TACL|Trans. Assoc. Comput. Linguistics
PNAS|Proceedings of the National Academy of Sciences of the United States of America
CHI|CHI '21: CHI Conference on Human Factors in Computing Systems
UIST|Proceedings of the 32nd Annual ACM Symposium on User Interface Software and Technology
SIGMOD|SIGMOD Conference
OSDI|OSDI
SOSP|Proceedings of the 26th Symposium on Operating Systems Principles
NSDI|16th USENIX Symposium on Networked Systems Design and Implementation (NSDI 19)
FOCS|FOCS
MICCAI|Medical Image Computing and Computer Assisted Intervention – MICCAI 2020
MIDL|Medical Imaging with Deep Learning
3DV|2019 International Conference on 3D Vision (3DV)
ICML Workshops|ICML 2021 Workshop on Unsupervised Reinforcement Learning
arXiv|arXiv preprint
arXiv|ArXiv
medRxiv|medRxiv
ICLR|ICLR 2021 : 9th International Conference on Learning Representations
ICLR|The Eleventh International Conference on Learning Representations, ICLR 2023, Kigali, Rwanda, May 1-5, 2023. OpenReview.net
ICML|ICML '20: Proceedings of the 37th International Conference on Machine Learning
ICML|Forty-first International Conference on Machine Learning
ICML|37th International Conference on Machine Learning, ICML 2020
ICML|Proceedings of the International Conference on Machine Learning
ICML|Proceedings of Machine Learning Research - International Conference on Machine Learning
NeurIPS|NIPS'20: Proceedings of the 34th International Conference on Neural Information Processing Systems
NeurIPS|Neural Information Processing Systems
NeurIPS|Advances in Neural Information Processing Systems 33 (NeurIPS 2020)
NeurIPS|Advances in Neural Information Processing Systems, vol. 33
NeurIPS|The Thirty-eighth Annual Conference on Neural Information Processing Systems
CVPR|2021 IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)
CVPR|{IEEE/CVF} Conference on Computer Vision and Pattern Recognition, {CVPR} 2022, New Orleans, LA, USA, June 18-24, 2022
CVPR|Proceedings of the IEEE Computer Society Conference on Computer Vision and Pattern Recognition
CVPR|IEEE Conf. Comput. Vis. Pattern Recog.
CVPR Workshops|2020 IEEE/CVF Conference on Computer Vision and Pattern Recognition Workshops (CVPRW)
ICCV|Int. Conf. Comput. Vis.
ICCV|Proceedings of the IEEE/CVF International Conference on Computer Vision (ICCV)
ICCV Workshops|2021 IEEE/CVF International Conference on Computer Vision Workshops (ICCVW)
ECCV|Proceedings of the European Conference on Computer Vision (ECCV)
ECCV|Eur. Conf. Comput. Vis.
ECCV|Computer Vision – ECCV 2022: 17th European Conference, Tel Aviv, Israel, October 23–27, 2022, Proceedings, Part X
WACV|Proceedings of the IEEE/CVF Winter Conference on Applications of Computer Vision (WACV)
WACV|2021 IEEE Winter Conference on Applications of Computer Vision (WACV)
ACL|Proceedings of the 60th Annual Meeting of the Association for Computational Linguistics (Volume 1: Long Papers)
ACL|Proc. of ACL
NAACL|Proceedings of the 2022 Conference of the North American Chapter of the Association for Computational Linguistics: Human Language Technologies
EMNLP|Proceedings of the 2014 Conference on Empirical Methods in Natural Language Processing (EMNLP)
EMNLP|EMNLP/IJCNLP (1)
Findings of EMNLP|Findings of the Association for Computational Linguistics: EMNLP 2021
Findings of ACL|Findings of the Association for Computational Linguistics: ACL-IJCNLP 2021
Findings of NAACL|Findings of the Association for Computational Linguistics: NAACL 2022
COLING|COLING 2016, 26th International Conference on Computational Linguistics, Proceedings of the Conference: Technical Papers
CoNLL|Proceedings of the 23rd Conference on Computational Natural Language Learning (CoNLL)
AISTATS|Proceedings of The 25th International Conference on Artificial Intelligence and Statistics
AISTATS|International Conference on Artificial Intelligence and Statistics, PMLR
COLT|Proceedings of Thirty Third Conference on Learning Theory
COLT|Conference on Learning Theory, PMLR
UAI|Proceedings of the 35th Uncertainty in Artificial Intelligence Conference
CoRL|5th Annual Conference on Robot Learning
CoRL|Proceedings of the 2020 Conference on Robot Learning
AAAI|AAAI Conference on Artificial Intelligence
AAAI|Proceedings of the Thirty-First AAAI Conference on Artificial Intelligence, February 4-9, 2017, San Francisco, California, USA
AAAI|AAAI'18/IAAI'18/EAAI'18
IJCAI|Proceedings of the 29th International Joint Conference on Artificial Intelligence (IJCAI-20)
IJCAI|Proceedings of the Twenty-Ninth International Joint Conference on Artificial Intelligence, IJCAI 2020
KDD|KDD '19: Proceedings of the 25th ACM SIGKDD International Conference on Knowledge Discovery & Data Mining
KDD|Proceedings of the ACM SIGKDD International Conference on Knowledge Discovery and Data Mining
WWW|WWW '21: Proceedings of the Web Conference 2021
WWW|Proceedings of the ACM Web Conference 2022
WWW|The World Wide Web Conference
SIGIR|SIGIR '20: Proceedings of the 43rd International ACM SIGIR Conference on Research and Development in Information Retrieval
CHI|CHI '21: Proceedings of the 2021 CHI Conference on Human Factors in Computing Systems
CHI|Extended Abstracts of the 2020 CHI Conference on Human Factors in Computing Systems
ICRA|Proc. IEEE Int. Conf. Robot. Autom.
IROS|IEEE International Conference on Intelligent Robots and Systems
IROS|IEEE/RSJ Int. Conf. Intell. Robots Syst.
ICASSP|ICASSP, IEEE International Conference on Acoustics, Speech and Signal Processing - Proceedings
INTERSPEECH|Proceedings of the Annual Conference of the International Speech Communication Association, INTERSPEECH
AAMAS|Proceedings of the 19th International Conference on Autonomous Agents and MultiAgent Systems
ICSE|2019 IEEE/ACM 41st International Conference on Software Engineering (ICSE)
SODA|Proceedings of the 2021 ACM-SIAM Symposium on Discrete Algorithms (SODA)
HPCA|2020 IEEE International Symposium on High Performance Computer Architecture (HPCA)
ISCA|2021 ACM/IEEE 48th Annual International Symposium on Computer Architecture (ISCA)
MICRO|MICRO-54: 54th Annual IEEE/ACM International Symposium on Microarchitecture
CCS|CCS '21: Proceedings of the 2021 ACM SIGSAC Conference on Computer and Communications Security
S&P|2021 IEEE Symposium on Security and Privacy (SP)
TNNLS|IEEE Trans. Neural Networks Learn. Syst.
TSP|IEEE Trans. Signal Process.
arXiv|arXiv.org
arXiv|ArXiv, abs/2005.14165
arXiv|CoRR, vol. abs/1412.6980
arXiv|arXiv preprint arXiv:1412.6980v9
bioRxiv|bioRxiv (Cold Spring Harbor Laboratory)
medRxiv|medRxiv preprint
SSRN|SSRN Electronic Journal
SSRN|Available at SSRN 3378581
ICML|Machine Learning, Proceedings of the Twenty-Fourth International Conference (ICML 2007), Corvallis, Oregon, USA, June 20-24, 2007
ICML|Machine Learning: Proceedings of the Fourteenth International Conference
ICML|Proceedings of the 9th International Machine Learning Conference
NeurIPS|Proceedings of NIPS*2003
NeurIPS|Advances in Neural Information Processing Systems (NeurIPS) Datasets and Benchmarks Track
CVPR|Computer Vision and Pattern Recognition, 2009. CVPR 2009. IEEE Conference on
CVPR|Proceedings of the 2001 IEEE Computer Society Conference on Computer Vision and Pattern Recognition. CVPR 2001
CVPR|CVPR2021
CVPR Workshops|CVPRW 2020
ICCV|Computer Vision, 2003. Proceedings. Ninth IEEE International Conference on
ICRA|Robotics and Automation, 2004. Proceedings. ICRA'04. 2004 IEEE International Conference on
ICRA|Proc. of the IEEE Int. Conf. on Robotics and Automation, Nice, France, 2008
IROS|IEEE/RJS International Conference on Intelligent RObots and Systems
AAAI|Proc. 11th Nat. Conf. on AI
AAAI|AAAI/IAAI, Vol. 2
AAAI|Proceedings of the Twenty-Eighth National Conference on Artificial Intelligence and Sixteenth Conference on Innovative Applications of Artificial Intelligence
IJCAI|Int. Joint Conf. on AI
IJCAI|Proceedings of the Seventeenth International Joint Conference on Articial Intelligence (IJCAI-01)
ECAI|ECAI 2016 - 22nd European Conference on Artificial Intelligence, 29 August-2 September 2016, The Hague, The Netherlands
ECML PKDD|Machine Learning and Knowledge Discovery in Databases - European Conference, ECML PKDD 2018, Dublin, Ireland, September 10-14, 2018, Proceedings, Part I
ECML PKDD|Machine Learning: ECML 2005
UAI|Proceedings of the 35th Uncertainty in Artificial Intelligence Conference
AAMAS|Adaptive Agents and Multi-Agent Systems
AAMAS|AAMAS '04: Proceedings of the 3rd International Joint Conference on Autonomous Agents and Multiagent Systems, Volume 2
KR|Principles of Knowledge Representation and Reasoning: Proceedings of the Seventh International Conference (KR2000)
AIES|AIES '19: AAAI/ACM Conference on AI, Ethics, and Society, Honolulu, HI, USA, January 27-28, 2019
CogSci|Proceedings of the 38th Annual Meeting of the Cognitive Science Society (CogSci 2016)
GECCO|Proceedings of the Genetic and Evolutionary Computation Conference Companion, GECCO 2018, Kyoto, Japan
CEC|2018 IEEE Congress on Evolutionary Computation (CEC)
ICDE|2020 IEEE 36th International Conference on Data Engineering (ICDE)
ICDE|Proceedings of the 14th Int'l Conf. on Data Engineering
PODS|Proc. of the 9th ACM SIGACT-SIGMOD-SIGART Symposium on Principles of Database Systems
PAKDD|Advances in Knowledge Discovery and Data Mining - 22nd Pacific-Asia Conference, PAKDD 2018, Melbourne, VIC, Australia
SDM|Proceedings of the 2014 SIAM International Conference on Data Mining
ICWSM|Proceedings of the Ninth International AAAI Conference on Web and Social Media
ISWC|The Semantic Web - ISWC 2015 - 14th International Semantic Web Conference, Bethlehem, PA, USA, October 11-15, 2015
SIGGRAPH|Proceedings of the 22nd annual conference on Computer graphics and interactive techniques - SIGGRAPH '95
COLING|Coling 2008: Companion volume: Posters
ACL|Proceedings of the Joint Conference of the 47th Annual Meeting of the ACL and the 4th International Joint Conference on Natural Language Processing of the AFNLP
NAACL|Human Language Technologies: The 2010 Annual Conference of the North American Chapter of the Association for Computational Linguistics
EMNLP|Proceedings of the 2012 Joint Conference on Empirical Methods in Natural Language Processing and Computational Natural Language Learning
Findings of NAACL|NAACL-HLT (Findings)
Findings of EMNLP|EMNLP Findings 2023
SemEval|Proceedings of the 13th International Workshop on Semantic Evaluation
NeurIPS Workshops|Machine Learning and the Physical Sciences Workshop at the 33rd Conference on Neural Information Processing Systems
ACL Workshops|Proceedings of the First Workshop on Language Grounding for Robots, held in conjunction with ACL 2017
AAAI Workshops|SafeAI@AAAI
ECAI Workshops|Workshop on Practical Reasoning (ECAI 2010)
CHI|Extended Abstracts of the 2019 CHI Conference on Human Factors in Computing Systems, Glasgow, Scotland, UK
DIS|Designing Interactive Systems Conference 2014, DIS '14, Vancouver, BC, Canada, June 21-25, 2014
CSCW|Proceedings of the 19th ACM Conference on Computer-Supported Cooperative Work and Social Computing
UbiComp|The 2012 ACM Conference on Ubiquitous Computing, Ubicomp '12, Pittsburgh, PA, USA
POPL|Conference Record of the Fifth Annual ACM Symposium on Principles of Programming Languages, Tucson, Arizona
ICALP|Automata, Languages, and Programming - 40th International Colloquium, ICALP 2013, Riga, Latvia
LICS|34th Annual ACM/IEEE Symposium on Logic in Computer Science, LICS 2019, Vancouver, BC, Canada
CRYPTO|Advances in Cryptology – CRYPTO 2019
USENIX ATC|2015 USENIX Annual Technical Conference (USENIX ATC 15)
Journal of Neuroscience|The Journal of neuroscience : the official journal of the Society for Neuroscience
Science|Science (New York, N.Y.)
PNAS|Proceedings of the National Academy of Sciences of the U.S.A.
PNAS|Proc Natl Acad Sci U S A
Nature Communications|Nat. Commun.
Nature Machine Intelligence|Nat. Mac. Intell.
Physical Review Letters|Phys. Rev. Lett.
Physical Review A|Phys. Rev. A
Autonomous Agents and Multi-Agent Systems|Auton. Agents Multi Agent Syst.
ACM SIGPLAN Notices|SIGPLAN Notices
IEEE Transactions on Systems, Man, and Cybernetics|IEEE trans. on systems, man and cybernetics (SMC)
TPAMI|IEEE transactions on pattern analysis and machine intelligence
JMLR|Journal of machine learning research : JMLR
JACM|J. ACM
Communications of the ACM|Commun. ACM
PACMPL|Proc. ACM Program. Lang.
PVLDB|Proc. VLDB Endow.
VLDB|Proceedings of the 14-th VLDB Conference
`;

/** Other venues, whose names have words in common with known ones. */
export const OTHER_VENUES = `
Asian Conference on Machine Learning and Things
International Conference on Machine Learning and Cybernetics
International Conference on Computer Vision Theory and Applications
International Conference on Machine Learning and Data Engineering
Journal of Machine Learning in Medicine
International Workshop on Machine Learning in Medical Imaging
Computer Vision and Image Processing
Meeting of the Association for Things
Neural Information Processing
AAAI Spring Symposium
KDD Cup
Letters
Learning and Intelligent Optimization
Statistics and Computing
Machine Learning in Medicine
Nature of Things
Conference on Robot Ethics
International Conference on Learning Analytics
European Conference on Computer Graphics
Artificial Intelligence in Medicine
Artificial Intelligence Review
Pattern Analysis and Applications
Knowledge Discovery and Data Mining Tools
Symposium on Computational Linguistics in Spain
Handbook of Picture Books
Meeting on Naïve IoT & Things, 9th Year
International Journal of Machine Learning and Computing
Conference on Machine Learning and Systems Biology
Workshop on Statistical Machine Translation
Journal of Computer Vision Research
International Conference on Pattern Recognition Applications and Methods
European Conference on Information Systems
Symposium on Robot Design
Annual Review of Statistics
Computational Linguistics in Bulgaria
Natural Language Engineering
Neural Processing Letters
Science and Engineering Ethics
Cell Biology
Robotics and Autonomous Systems
Data Mining Workshop
International Conference on Artificial Neural Networks
Journal of Learning Representations Research
Conference on Learning Factories
Empirical Software Engineering
Proceedings of the Workshop on Representation of Meaning
Handbook of Robotics
Web Semantics
World Wide Web Journal
arXiv Notes of a Journal
Security and Communication Networks
International Conference on Machine Vision
International Conference on Learning Sciences
International Conference on Robotics and Machine Vision
International Conference on Computer Graphics and Vision
International Conference on Data Science and Advanced Analytics
International Conference on Artificial Intelligence in Education
International Conference on Neural Information Processing
International Conference on Information Systems
International Symposium on Neural Networks
Workshop on Representation Learning for NLP
European Symposium on Artificial Neural Networks
Conference on Machine Translation
Asian Conference on Pattern Recognition
Journal of Artificial Intelligence and Law
Transactions on Computational Linguistics in Africa
Symposium on Robotics Research
Annual Meeting of the Cognitive Things Society
Conference on Digital Libraries
Computer Vision and Graphics
Multimedia Tools and Applications
Machine Vision and Applications
Nature Reviews Neuroscience
Cell Reports
Information Processing Letters
Science of Computer Programming
International Conference on Web Engineering
Artificial Intelligence: Methodology, Systems, and Applications
Machine Learning: An Artificial Intelligence Approach
Machine Learning: Science and Technology
Wiley Interdisciplinary Reviews: Data Mining and Knowledge Discovery
Digital Arts and Culture (DAC)
International Symposium on Wearable Computers (ISWC 2005)
Handbook of Philosophical Logic, Vol. IV
Science, Technology, & Human Values
International Conference on Computer Vision, Imaging and Computer Graphics Theory and Applications
International Conference on Machine Learning, Big Data and Business Intelligence
SIGKDD Annual Report
Rules on the Web - 8th International Symposium, RuleML 2014, Co-located with the 21st European Conference on Artificial Intelligence
Proceedings of the 2nd Workshop on Multilingual Surface Realisation (MSR 2019)
Proceedings of Rocling V Computational Linguistics Conference V
Fourteenth International Conference on Electronic Commerce, ICEC '12, Singapore
PACT-97: Proceedings of the Third International Conference on the Practical Application of Constraint Technology
International Conference on Expert Database Systems, Charleston, SC
Proceedings of the 1998 World Conference on the WWW, Internet, and Intranet
Physics Letters
LOG IN - Informatische Bildung
Formal Aspects Comput.
`;
