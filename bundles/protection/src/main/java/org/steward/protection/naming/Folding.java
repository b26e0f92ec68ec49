package org.steward.protection.naming;

/**
 * One form of a character for all its ways of writing: half width, small Latin letters, simplified characters as far as
 * they are frequent in names, addresses and companies; blanks are one, what draws nothing is none.
 */
final class Folding {
    /** Stands for a character that draws nothing. */
    static final char NOTHING = 0;

    /** Each traditional character before its simplified one. */
    private static final String SIMPLIFIED =
            "張张陳陈楊杨黃黄趙赵吳吴孫孙馬马羅罗鄭郑謝谢許许韓韩馮冯鄧邓蕭萧葉叶蘇苏呂吕盧卢鐘钟鍾钟譚谭陸陆範范賈贾韋韦鄒邹閻阎龍龙賀贺顧顾龔龚萬万錢钱嚴严湯汤溫温莊庄聶聂魯鲁顏颜齊齐關关蘭兰華华歐欧陽阳"
                    + "單单紀纪畢毕駱骆藍蓝饒饶項项喬乔賴赖齡龄繆缪簡简車车連连蘆芦麥麦婁娄竇窦黨党費费衛卫鄔邬邊边倉仓師师隨随叢丛慶庆鞏巩鄺邝東东國国軍军強强偉伟傑杰濤涛剛刚輝辉鵬鹏飛飞軒轩麗丽艷艳鳳凤瑩莹穎颖夢梦"
                    + "詩诗紅红靜静嬌娇婭娅嫻娴媽妈愛爱靈灵寶宝貴贵賢贤義义學学興兴榮荣發发達达遠远長长壽寿鄉乡鎮镇縣县區区號号樓楼棟栋園园廣广場场門门橋桥灣湾島岛嶺岭澤泽濱滨漢汉滬沪遼辽寧宁內内雲云陝陕肅肃臺台銀银"
                    + "業业責责團团總总經经濟济貿贸電电機机資资產产財财險险證证務务諮咨詢询實实設设備备農农運运輸输醫医藥药紡纺織织裝装飾饰傢家飲饮網网絡络軟软體体術术開开創创聯联協协會会員员個个們们這这來来時时點点"
                    + "說说對对沒没過过還还為为與与從从見见問问請请話话誰谁讓让給给買买賣卖賬账戶户匯汇轉转額额歲岁條条隻只兩两後后裡里頭头臉脸氣气熱热無无幾几樣样該该當当應应將将並并於于處处變变動动種种類类識识認认"
                    + "記记試试課课題题樂乐歡欢聲声聽听視视覽览親亲觀观規规覺觉陰阴陣阵階阶隊队際际難难雙双離离雞鸡雜杂韻韵頁页順顺須须預预領领顯显風风養养館馆騎骑驗验驚惊鬥斗魚鱼鮮鲜鳥鸟鴻鸿麵面齒齿歸归殘残殺杀毀毁"
                    + "氫氢決决淚泪淨净減减測测渾浑濃浓濕湿灑洒災灾爐炉爭争爾尔牆墙狀状獨独獎奖獲获現现環环瑪玛瓊琼瑤瑶畫画異异療疗盡尽監监盤盘礎础礦矿祿禄禮礼稅税穩稳窮穷競竞筆笔節节築筑簽签籌筹糧粮約约級级純纯紙纸"
                    + "細细終终組组結结絕绝統统絲丝綠绿維维綱纲緊紧線线練练編编緣缘緯纬縱纵續续纖纤罰罚職职聖圣脈脉腦脑勝胜膚肤舊旧艦舰藝艺蔣蒋蔭荫蓮莲蘊蕴虛虚虧亏蟲虫補补製制複复襲袭計计訂订訊讯討讨訓训訪访評评詞词"
                    + "誠诚誤误調调談谈論论諾诺謀谋講讲譽誉讀读豐丰貝贝負负貢贡貨货販贩貸贷貼贴賓宾質质購购贈赠贏赢趕赶跡迹踐践軌轨較较載载輕轻輛辆輪轮辦办邏逻鄰邻釋释針针鈞钧鈴铃銘铭銳锐鋒锋鋼钢錄录錦锦鍵键鎖锁鏡镜"
                    + "鐵铁鑑鉴閃闪閉闭間间閒闲閣阁闊阔隱隐雋隽頻频願愿飯饭餘余駐驻駿骏驥骥鶴鹤鷹鹰嬋婵嵐岚嶽岳崗岗巖岩帥帅幣币幹干庫库廠厂廳厅彥彦徵征憲宪懷怀戀恋戰战擔担據据擇择擊击擴扩敵敌數数斷断曉晓曄晔暉晖曆历"
                    + "書书朧胧權权檢检檔档櫻樱滿满潔洁潤润瀟潇灝灏燦灿燈灯煒炜煥焕熾炽瑋玮琺珐璽玺璦瑷甦苏倫伦側侧傳传債债傷伤億亿儀仪價价優优兒儿兇凶冊册凱凯劃划劉刘則则劍剑劑剂勁劲勞劳勢势勳勋卻却廈厦參参啟启喚唤"
                    + "嘆叹嘗尝噸吨嚮向囑嘱圍围圓圆圖图堅坚執执報报塊块塵尘墊垫墳坟壓压壇坛壯壮壺壶夠够奪夺奧奥婦妇媯妫嫵妩孌娈寢寝審审寫写寬宽專专尋寻導导層层屬属峽峡嶼屿帳帐帶带幟帜廟庙廢废彈弹徑径復复憶忆態态慣惯"
                    + "慮虑";

    private static final char[] FORMS = forms();

    private Folding() {}

    static char fold(char c) {
        return FORMS[c];
    }

    /** @return whether a mark that only divides the parts of a foreign or a minority's name */
    static boolean isMiddlePoint(char folded) {
        return folded == '·';
    }

    static boolean isHan(char folded) {
        return folded >= '\u4e00' && folded <= '\u9fff';
    }

    private static char[] forms() {
        char[] forms = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < forms.length; c++) {
            forms[c] = widthAndCase((char) c);
        }
        for (int at = 0; at < SIMPLIFIED.length(); at += 2) {
            forms[SIMPLIFIED.charAt(at)] = SIMPLIFIED.charAt(at + 1);
        }
        for (char point : "•‧・･●∙⋅．".toCharArray()) {
            forms[point] = '·';
        }
        return forms;
    }

    private static char widthAndCase(char c) {
        if (c >= '！' && c <= '～') {
            return Character.toLowerCase((char) (c - '！' + '!'));
        }
        boolean drawsNothing =
                c < ' ' && c != '\n' && c != '\t' && c != '\r' || Character.getType(c) == Character.FORMAT;
        if (drawsNothing || c >= '\ufe00' && c <= '\ufe0f') {
            return NOTHING;
        }
        if (c == '\n' || c == '\r') {
            return '\n';
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : Character.toLowerCase(c);
    }
}
