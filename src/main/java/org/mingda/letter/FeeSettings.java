package org.mingda.letter;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an office may set about the information handling fee.
 *
 * @param paymentWay how it is paid, as fee notices say it
 */
@ConfigurationProperties("mingda.fees")
record FeeSettings(@DefaultValue("凭本通知书通过政府非税收入收缴系统缴纳，也可以到本机关政府信息公开工作机构办理缴款；缴款后领取财政票据。")
        String paymentWay) {
}
