package org.mingda.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the interface says about itself. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI().info(new Info().title("明达 Mingda API").version("v1").description(
                "政府信息公开申请的开放接口。日期为 ISO 8601，期限单位为工作日。错误一律为 application/problem+json（RFC 9457）。"));
    }
}
